package dev.daybook.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each event once and in order, however the connection fares. */
class EventFeedTest {

    private static final Retry QUICK = new Retry(3, Duration.ofMillis(1), Duration.ofSeconds(30));

    /** An answer, and by how many bytes it is longer than what comes of it. */
    private record Scripted(int status, String body, int missing) {}

    private final Deque<LongFunction<Scripted>> script = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Long> taken = new ArrayList<>();
    private final HttpServer http;
    private final ServerConnection connection;
    private final EventFeed feed;

    EventFeedTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/events/stream", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            long after = Long.parseLong(asked.getLast().replaceAll("after=([0-9]+).*", "$1"));
            Scripted next = script.isEmpty()
                    ? new Scripted(503, "{}", 0)
                    : script.removeFirst().apply(after);
            byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(next.status(), body.length + next.missing());
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        connection = new ServerConnection(
                URI.create("http://127.0.0.1:" + http.getAddress().getPort()), QUICK);
        feed = new EventFeed(connection);
    }

    @AfterEach
    void stop() {
        connection.close();
        http.stop(0);
    }

    @Test
    void events_come_in_order_up_to_the_last_that_was_asked_for() {
        script.add(_ -> new Scripted(200, lines(6, 10), 0));

        feed.read(5, 10, event -> taken.add(event.position()));

        assertThat(taken).containsExactly(6L, 7L, 8L, 9L, 10L);
        assertThat(asked).containsExactly("after=5&until=10");
    }

    @Test
    void a_connection_that_breaks_costs_no_event_and_doubles_none() {
        script.add(after -> new Scripted(200, lines(after + 1, after + 1) + "{\"position\":", 100));
        script.add(_ -> new Scripted(503, "{}", 0));
        script.add(after -> new Scripted(200, lines(after + 1, 5), 0));

        feed.read(0, 5, event -> taken.add(event.position()));

        assertThat(taken).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(asked).hasSize(3);
    }

    @Test
    void an_answer_that_ends_too_early_is_gone_on_with() {
        script.add(_ -> new Scripted(200, lines(1, 3), 0));
        script.add(after -> new Scripted(200, lines(after + 1, 5), 0));

        feed.read(0, 5, event -> taken.add(event.position()));

        assertThat(taken).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(asked).containsExactly("after=0&until=5", "after=3&until=5");
    }

    @Test
    void all_that_there_is_ends_with_the_answer_that_is_not_broken_off() {
        script.add(after -> new Scripted(200, lines(after + 1, 2) + "{\"position\":", 100));
        script.add(after -> new Scripted(200, lines(after + 1, 4), 0));

        feed.readAll(0, event -> taken.add(event.position()));

        assertThat(taken).containsExactly(1L, 2L, 3L, 4L);
        assertThat(asked).hasSize(2).first().isEqualTo("after=0");
    }

    @Test
    void empty_lines_only_keep_the_connection_alive() {
        script.add(_ -> new Scripted(200, "\n\n" + lines(1, 1) + "\n" + lines(2, 2) + "\n", 0));

        feed.readAll(0, event -> taken.add(event.position()));

        assertThat(taken).containsExactly(1L, 2L);
    }

    @Test
    void an_event_that_is_left_out_ends_the_reading() {
        script.add(_ -> new Scripted(200, lines(1, 2) + lines(4, 5), 0));

        assertThatThrownBy(() -> feed.read(0, 5, event -> taken.add(event.position())))
                .isInstanceOf(ServerFailureException.class)
                .hasMessageContaining("position 4 after that at 2");
        assertThat(taken).containsExactly(1L, 2L);
    }

    @Test
    void a_server_that_stays_away_is_given_up() {
        assertThatThrownBy(() -> feed.read(0, 5, event -> taken.add(event.position())))
                .isInstanceOf(ServerFailureException.class)
                .hasMessageContaining("after the event at position 0");
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_refusal_is_told_at_once() {
        script.add(_ -> new Scripted(400, "{\"code\":\"bad-request\",\"detail\":\"no such place\"}", 0));

        assertThatThrownBy(() -> feed.read(0, 5, event -> taken.add(event.position())))
                .isInstanceOf(ServerFailureException.class)
                .hasMessageContaining("no such place");
        assertThat(asked).hasSize(1);
    }

    @Test
    void trouble_of_the_one_who_takes_is_no_trouble_of_the_server() {
        script.add(_ -> new Scripted(200, lines(1, 2), 0));

        assertThatThrownBy(() -> feed.read(0, 2, _ -> {
                    throw new UncheckedIOException(new IOException("no space left"));
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(asked).hasSize(1);
    }

    private static String lines(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> new EventLine(
                                position,
                                "e-" + position,
                                "order.confirmed",
                                1,
                                "order",
                                "default/order/o-1",
                                position - 1,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                "staff/s-1",
                                Optional.empty(),
                                "c",
                                "c",
                                "a",
                                Optional.empty(),
                                "{}")
                        .json())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
