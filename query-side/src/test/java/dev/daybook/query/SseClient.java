package dev.daybook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens as a browser does: remembers the last id, and passes on what has data. */
public final class SseClient implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final AtomicInteger beats = new AtomicInteger();
    private volatile String lastId = "";
    private volatile boolean ended;

    /** An event, as it arrived. */
    public record Told(String id, String event, JsonNode data) {

        public long position() {
            return data.path("position").asLong();
        }
    }

    private SseClient(HttpResponse<InputStream> response) {
        this.response = response;
        var _ = Thread.ofVirtual().start(this::read);
    }

    public static SseClient listen(QuerySide side, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + side.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new SseClient(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void read() {
        String event = "";
        String data = "";
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.startsWith(":")) {
                    beats.incrementAndGet();
                } else if (line.isEmpty() && !data.isEmpty()) {
                    told.add(new Told(lastId, event, JSON.readTree(data)));
                    data = "";
                }
            }
        } catch (IOException _) {
            // The connection is gone.
        }
        ended = true;
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String lastId() {
        return lastId;
    }

    public int beats() {
        return beats.get();
    }

    public boolean hasEnded() {
        return ended;
    }

    /** The next event; fails when none comes in time. */
    public Told next() {
        Told next = poll(20_000);
        assertThat(next)
                .as("told after %s: status %s, %s beats, ended: %s", lastId, status(), beats, ended)
                .isNotNull();
        return next;
    }

    public boolean hearsNothing() {
        return poll(300) == null;
    }

    public Told poll(long millis) {
        try {
            return told.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
