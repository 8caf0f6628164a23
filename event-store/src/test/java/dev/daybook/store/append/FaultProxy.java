package dev.daybook.store.append;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A TCP proxy on loopback that cuts connections when it is told to. */
final class FaultProxy implements AutoCloseable {

    /** What happens to the next bytes. */
    enum Fault {
        NONE,
        /** The server never sees what the client sent. */
        CUT_REQUEST,
        /** The server did what it was asked for, and the client never hears of it. */
        CUT_ANSWER,
        /** As if the server were away. */
        REFUSE
    }

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    FaultProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        var _ = Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void next(Fault next) throws IOException {
        fault.set(next);
        if (next == Fault.REFUSE) {
            cutAll();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (fault.get() == Fault.REFUSE) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                open.add(client);
                open.add(server);
                var _ = Thread.ofVirtual().start(() -> pump(client, server, Fault.CUT_REQUEST));
                var _ = Thread.ofVirtual().start(() -> pump(server, client, Fault.CUT_ANSWER));
            } catch (IOException _) {
                // The entrance was closed.
            }
        }
    }

    private void pump(Socket from, Socket to, Fault here) {
        byte[] bytes = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (fault.compareAndSet(here, Fault.NONE)) {
                    return;
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException _) {
            // One side is gone; so is the other one then.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void cutAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cutAll();
    }
}
