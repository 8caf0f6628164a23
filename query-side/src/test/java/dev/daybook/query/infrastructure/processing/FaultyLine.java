package dev.daybook.query.infrastructure.processing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A TCP proxy on loopback before a MongoDB server; slow, away, frozen or breaking off when it is told to. */
final class FaultyLine implements AutoCloseable {

    /** What happens to the line. */
    enum Fault {
        /** The connection ends; new ones are taken. */
        BREAK,
        /** The server is gone from there on. */
        KILL,
        /** Nothing gets through any more, in no direction and on no connection, until it thaws; nothing is lost. */
        FREEZE
    }

    /** Where a request meets it. */
    enum Place {
        /** On its way: of one that breaks the server gets half. */
        REQUEST,
        /** The server did what it was asked for, and the client does not hear of it. */
        ANSWER
    }

    private record Trap(Fault fault, Place place, Predicate<byte[]> request) {}

    /** Where a message of MongoDB's says what it asks for: behind its header, its flags and how long its document is. */
    private static final int COMMAND_OFFSET = 26;

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final AtomicReference<Optional<Trap>> trap = new AtomicReference<>(Optional.empty());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch ice = new CountDownLatch(0);
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean away;

    FaultyLine(int serverPort) throws IOException {
        this.serverPort = serverPort;
        var _ = Thread.ofVirtual().start(this::accept);
    }

    /** Names a database behind it. */
    String uri() {
        return "mongodb://127.0.0.1:" + entrance.getLocalPort() + "/daybook";
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

    /** As if nothing had been; what was held goes on its way. */
    void mend() {
        trap.set(Optional.empty());
        away = false;
        delay = Duration.ZERO;
        ice.countDown();
    }

    /** Meets the next request, whatever it asks for; once. */
    void onNext(Fault fault, Place place) {
        trap.set(Optional.of(new Trap(fault, place, _ -> true)));
    }

    /** Meets the next request of this kind; once. */
    void onNext(Fault fault, Place place, String command, String collection) {
        trap.set(Optional.of(new Trap(fault, place, message -> asks(message, command, collection))));
    }

    private static boolean asks(byte[] message, String command, String collection) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int lengthOfName = Integer.BYTES;
        return text.startsWith(command + "\0", COMMAND_OFFSET)
                && text.startsWith(collection + "\0", COMMAND_OFFSET + command.length() + 1 + lengthOfName);
    }

    /** Whether a request has met what waited for it. */
    boolean hasMet() {
        return trap.get().isEmpty();
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
                Connection connection =
                        new Connection(client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
                open.add(connection.client);
                open.add(connection.server);
                var _ = Thread.ofVirtual().start(connection::ask);
                var _ = Thread.ofVirtual().start(connection::answer);
            } catch (IOException _) {
                // The entrance was closed.
            }
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        mend();
        breakAll();
    }

    /** Passes bytes on; false: the connection ends here. */
    @FunctionalInterface
    private interface Passage {
        boolean pass(byte[] bytes, OutputStream out) throws IOException, InterruptedException;
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean breaksBeforeAnswer;

        /** A request may come in several parts, and all of them belong to what the server gets. */
        private volatile boolean waitsForAnswer;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void ask() {
            pump(client, server, this::passRequest);
        }

        void answer() {
            pump(server, client, this::passAnswer);
        }

        private boolean passRequest(byte[] request, OutputStream out) throws IOException, InterruptedException {
            Thread.sleep(delay);
            Optional<Trap> trapped = trap.get();
            Optional<Trap> waiting = trapped.filter(next -> next.request().test(request));
            if (waiting.isEmpty() || !trap.compareAndSet(trapped, Optional.empty())) {
                if (!waitsForAnswer) {
                    ice.await();
                }
                out.write(request);
                return true;
            }
            return meet(waiting.get(), request, out);
        }

        private boolean meet(Trap met, byte[] request, OutputStream out) throws IOException, InterruptedException {
            boolean onItsWay = met.place() == Place.REQUEST;
            if (met.fault() == Fault.FREEZE) {
                waitsForAnswer = !onItsWay;
                ice = new CountDownLatch(1);
                if (onItsWay) {
                    ice.await();
                }
                out.write(request);
                return true;
            }
            away = met.fault() == Fault.KILL;
            breaksBeforeAnswer = !onItsWay;
            out.write(request, 0, onItsWay ? request.length / 2 : request.length);
            return !onItsWay;
        }

        private boolean passAnswer(byte[] answer, OutputStream out) throws IOException, InterruptedException {
            ice.await();
            waitsForAnswer = false;
            if (!breaksBeforeAnswer) {
                out.write(answer);
            }
            return !breaksBeforeAnswer;
        }

        private void pump(Socket from, Socket to, Passage passage) {
            byte[] bytes = new byte[64 * 1024];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                int read = in.read(bytes);
                while (read >= 0 && passage.pass(Arrays.copyOf(bytes, read), out)) {
                    read = in.read(bytes);
                }
            } catch (IOException _) {
                // One side is gone; so is the other one then.
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            } finally {
                open.remove(from);
                open.remove(to);
                if (away) {
                    breakAll();
                }
            }
        }
    }
}
