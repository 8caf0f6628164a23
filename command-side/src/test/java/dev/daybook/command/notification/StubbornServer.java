package dev.daybook.command.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that answers each command as it is told; {@code .} ends a text, and an empty answer hangs up. */
final class StubbornServer implements AutoCloseable {

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final UnaryOperator<String> answers;
    private final ServerSocket socket;

    StubbornServer(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::listen);
    }

    /** What it does when nobody tells it otherwise. */
    static String politely(String command) {
        return command.startsWith("DATA") ? "354 go on" : command.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every text that was told to the end, taken or not. */
    List<String> texts() {
        return texts;
    }

    private void listen() {
        try {
            while (!socket.isClosed()) {
                Socket caller = socket.accept();
                Thread.startVirtualThread(() -> talk(caller));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
                Writer out = new OutputStreamWriter(caller.getOutputStream(), UTF_8)) {
            say(out, "220 stubborn");
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                String answer = answers.apply(command);
                if (answer.isEmpty()) {
                    return;
                }
                say(out, answer);
                if (answer.startsWith("354")) {
                    texts.add(text(in));
                    String verdict = answers.apply(".");
                    if (verdict.isEmpty()) {
                        return;
                    }
                    say(out, verdict);
                }
            }
        } catch (IOException _) {
            // the other side hung up
        }
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
