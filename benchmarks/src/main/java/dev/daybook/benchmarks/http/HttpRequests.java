package dev.daybook.benchmarks.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests of HTTP/1.1 as bytes. */
public final class HttpRequests {

    private HttpRequests() {}

    public static ByteBuffer post(String path, String key, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                        + "\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + content.length)
                .put(head)
                .put(content)
                .flip();
    }

    public static ByteBuffer get(String path) {
        return ByteBuffer.wrap(
                ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** A journey that asks for these paths in turn, again and again. */
    public static Journey inTurn(List<String> paths, int first) {
        return new Journey() {
            private int next = first;

            @Override
            public ByteBuffer next() {
                return get(paths.get(next++ % paths.size()));
            }
        };
    }
}
