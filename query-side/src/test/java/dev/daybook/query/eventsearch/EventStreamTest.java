package dev.daybook.query.eventsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.SseClient;
import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

class EventStreamTest {

    private static final String STREAM = "/v1/events/stream";
    private static final String[] AS_LINES = {"Accept", "application/x-ndjson"};
    private static final int CLIENTS_MAX = 5;
    private static final int NOTES = 3_000;

    /** An order with its notes, and another order. */
    private static final int FIRST_EVENTS = NOTES + 3;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.start("DAYBOOK_EVENT_STREAMS=" + CLIENTS_MAX, "daybook.live.heartbeat=300ms");
        String order = Orders.id(1);
        side.history()
                .append(Orders.placed(order), new NoteAdded(order, "n", NoteVisibility.PRIVATE, "x".repeat(1_000)));
        addNotes(NOTES);
        side.history().append(Orders.placed(Orders.id(2)));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static void addNotes(int notes) {
        var _ = side.sql().sql("""
                        insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
                        select head + n, recorded_at, version + n, revision, encoding, gen_random_uuid(), subject, type, payload, metadata
                        from (select * from event where type = 'order.note-added' order by position desc limit 1) as newest,
                             (select max(position) as head from event) as known, generate_series(1, ?) n""").param(notes).update();
    }

    private static long head() {
        return side.bean(StoredEvents.class).head();
    }

    private static List<Long> upTo(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void all_of_history_comes_as_lines_that_end_with_what_there_was() {
        List<String> expected = side.events().stream()
                .limit(FIRST_EVENTS)
                .map(event -> side.bean(EventLines.class).of(event).json())
                .toList();
        long head = head();

        QuerySide.Answer answer = side.get(STREAM, AS_LINES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.raw().body().lines()).hasSize((int) head);
        assertThat(answer.raw().body().lines().limit(FIRST_EVENTS).toList()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "after=10&until=2500, 2490",
        "after=10&until=10, 0",
        "until=3, 3",
        "after=999999999, 0",
        "after=1&until=3003&type=order.placed, 1",
        "type=order.placed&type=order.note-added&until=2, 2",
        "stream=return, 0"
    })
    void a_part_of_it_is_that_part(String query, int lines) {
        QuerySide.Answer answer = side.get(STREAM + "?" + query, AS_LINES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body().lines()).hasSize(lines);
    }

    @Test
    void whoever_listens_hears_history_and_then_what_comes() {
        long head = head();
        long known = head - 2_500;
        try (SseClient client = SseClient.listen(side, STREAM + "?after=" + known)) {
            List<Long> told = new ArrayList<>();
            while (told.size() < head - known) {
                told.add(client.next().position());
            }
            assertThat(told).isEqualTo(upTo(known + 1, head));
            assertThat(client.header("Content-Type")).startsWith("text/event-stream");
            assertThat(client.hearsNothing()).isTrue();

            side.history().append(Orders.placed(Orders.id((int) head + 10)));

            SseClient.Told next = client.next();
            assertThat(next.event()).isEqualTo("order.placed");
            assertThat(next.position()).isEqualTo(head + 1);
            assertThat(next.data().toString())
                    .isEqualTo(side.bean(EventLines.class)
                            .of(side.events().getLast())
                            .json());
        }
    }

    @Test
    void whoever_comes_back_hears_everything_once() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Long> told = new ArrayList<>();
        String lastId =
                ConsistencyToken.of(side.bean(StoreIdentity.class), 1_000).text();
        while (told.size() < FIRST_EVENTS - 1_000) {
            try (SseClient client =
                    SseClient.listen(side, STREAM + "?after=7&until=" + FIRST_EVENTS, "Last-Event-ID", lastId)) {
                for (int wanted = 1 + random.nextInt(400); wanted > 0 && told.size() < FIRST_EVENTS - 1_000; wanted--) {
                    SseClient.Told next = client.next();
                    told.add(next.position());
                    lastId = next.id();
                }
            }
        }

        assertThat(told).isEqualTo(upTo(1_001, FIRST_EVENTS));
    }

    @Test
    void who_wants_little_is_told_by_heartbeats_how_far_it_is() {
        long head = head();
        String there = ConsistencyToken.of(side.bean(StoreIdentity.class), head).text();

        try (SseClient client = SseClient.listen(side, STREAM + "?stream=return")) {
            Eventually.isTrue(() -> client.lastId().equals(there), Duration.ofSeconds(10));
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void a_stream_with_an_end_ends() {
        try (SseClient client = SseClient.listen(side, STREAM + "?until=2")) {
            assertThat(client.next().position()).isEqualTo(1);
            assertThat(client.next().position()).isEqualTo(2);
            Eventually.isTrue(client::hasEnded, Duration.ofSeconds(10));
        }
    }

    @Test
    void one_more_than_there_is_room_for_is_sent_away_and_room_comes_back() {
        List<SseClient> clients = new ArrayList<>();
        try {
            while (clients.size() < CLIENTS_MAX) {
                SseClient client = SseClient.listen(side, STREAM + "?after=" + head());
                if (client.status() == 200) {
                    clients.add(client);
                }
            }
            QuerySide.Answer answer = side.get(STREAM, AS_LINES);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.at("/code")).isEqualTo("too-many-listeners");
        } finally {
            clients.forEach(SseClient::close);
        }
        Eventually.isTrue(() -> side.get(STREAM + "?until=1", AS_LINES).status() == 200, Duration.ofSeconds(20));
    }

    @Test
    void lines_that_cannot_be_told_to_the_end_are_broken_off() throws Exception {
        addNotes(60_000);
        try (ConfigurableApplicationContext node = side.secondNode("DAYBOOK_HISTORY_STATEMENT_TIMEOUT=300ms");
                InputStream lines = slowly(node)) {
            assertThat(lines.readNBytes(1_000)).hasSize(1_000);
            try (Connection other = side.connection()) {
                lockEvents(other);

                assertThatThrownBy(lines::readAllBytes).isInstanceOf(IOException.class);

                other.rollback();
            }
        }
    }

    private static InputStream slowly(ConfigurableApplicationContext node) throws IOException, InterruptedException {
        String port = node.getEnvironment().getRequiredProperty("local.server.port");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + STREAM))
                                .headers(AS_LINES)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static void lockEvents(Connection other) throws SQLException {
        other.setAutoCommit(false);
        try (var lock = other.createStatement()) {
            var _ = lock.execute("lock table event in access exclusive mode");
        }
    }

    @Test
    void what_is_no_question_is_refused() {
        String foreign =
                ConsistencyToken.of(new StoreIdentity(UUID.randomUUID(), 1), 1).text();

        assertThat(Stream.of(
                                "after=-1",
                                "after=x",
                                "until=1&after=2",
                                "type=none",
                                "stream=none",
                                "limit=3",
                                "after=1&after=2")
                        .map(query -> side.get(STREAM + "?" + query).status()))
                .containsOnly(400);
        assertThat(side.get(STREAM, "Last-Event-ID", foreign).at("/errors/0/parameter"))
                .isEqualTo("Last-Event-ID");
        assertThat(side.get(STREAM, "Accept", "application/json").at("/errors/0/parameter"))
                .isEqualTo("position");
        assertThat(side.get(STREAM + "?until=1", "Accept", "application/json, application/x-ndjson;q=0.5")
                        .raw()
                        .body())
                .startsWith("{");
    }
}
