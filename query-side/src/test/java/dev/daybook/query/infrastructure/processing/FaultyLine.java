package dev.daybook.query.infrastructure.processing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A TCP proxy on loopback before a MongoDB server; slow, away or breaking off when it is told to. */
final class FaultyLine implements AutoCloseable {

    /** Where the next bytes break off; once. */
    enum Break {
        NOWHERE,
        /** The server gets half of what the client sent. */
        IN_THE_REQUEST,
        /** The server did what it was asked for, and the client never hears of it. */
        BEFORE_THE_ANSWER
    }

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final AtomicReference<Break> next = new AtomicReference<>(Break.NOWHERE);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean away;

    FaultyLine(int serverPort) throws IOException {
        this.serverPort = serverPort;
        var _ = Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Every request takes so much longer from here on. */
    void slowBy(Duration longer) {
        delay = longer;
    }

    /** As if the server were gone. */
    void cut() {
        away = true;
        breakAll();
    }

    void mend() {
        away = false;
        delay = Duration.ZERO;
    }

    void breakOff(Break where) {
        next.set(where);
    }

    /** Ends every connection; new ones are taken. */
    void breakAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (away) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                open.add(client);
                open.add(server);
                var _ = Thread.ofVirtual().start(() -> pump(client, server, Break.IN_THE_REQUEST));
                var _ = Thread.ofVirtual().start(() -> pump(server, client, Break.BEFORE_THE_ANSWER));
            } catch (IOException _) {
                // The entrance was closed.
            }
        }
    }

    private void pump(Socket from, Socket to, Break here) {
        byte[] bytes = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (here == Break.IN_THE_REQUEST) {
                    Thread.sleep(delay);
                }
                if (next.compareAndSet(here, Break.NOWHERE)) {
                    out.write(bytes, 0, here == Break.IN_THE_REQUEST ? read / 2 : 0);
                    return;
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException _) {
            // One side is gone; so is the other one then.
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        breakAll();
    }
}
