package dev.daybook.standalone.docker;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A node that answers every request with its own name and keeps what it was asked; it can hang up, stall and die. */
final class NodeDouble implements AutoCloseable {
    private final String name;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch dead = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Manner manner = Manner.ANSWERING;

    private enum Manner {
        ANSWERING,
        HANGING_UP,
        STALLING
    }

    record Received(String method, String uri, int bodyLength, Headers headers) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.getFirst(name));
        }
    }

    private NodeDouble(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static NodeDouble named(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        NodeDouble node = new NodeDouble(name, server);
        server.createContext("/", node::answer);
        server.setExecutor(node.executor);
        server.start();
        return node;
    }

    String name() {
        return name;
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Received> received() {
        return received;
    }

    /** From here on it reads each request whole and then closes the connection without a word. */
    void hangUp() {
        manner = Manner.HANGING_UP;
    }

    /** From here on it reads each request whole and then neither answers nor closes, until it dies. */
    void stall() {
        manner = Manner.STALLING;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int bodyLength = exchange.getRequestBody().readAllBytes().length;
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    bodyLength,
                    exchange.getRequestHeaders()));
            switch (manner) {
                case HANGING_UP -> {}
                case STALLING -> dead.await();
                case ANSWERING -> respond(exchange);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Node", name);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"1.1.1\"");
        byte[] body = "{\"padding\":\"%s\"}".formatted("a".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        dead.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
