package dev.daybook.query.eventsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.wire.EventLine;
import dev.daybook.query.Lists;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Two orders, of which one is held and has notes, and what else the node itself appends. */
class EventListTest {

    private static final String ORDER = Orders.id(1);
    private static final String OTHER = Orders.id(2);
    private static final String EVENTS = "/v1/events";

    private static QuerySide side;
    private static List<StoredEvent> all;

    @BeforeAll
    static void start() {
        side = QuerySide.start();
        side.history()
                .at("2026-03-01T10:00:00Z")
                .append(Orders.placed(ORDER), Orders.placed(OTHER), new OrderConfirmed(ORDER))
                .at("2026-03-02T10:00:00Z")
                .append(
                        new OrderHeld(ORDER, "h1", HoldKind.FRAUD),
                        new NoteAdded(OTHER, "n1", NoteVisibility.PRIVATE, "x"))
                .at("2026-02-01T10:00:00Z")
                .append(new NoteAdded(OTHER, "n2", NoteVisibility.PRIVATE, "late news"));
        side.await();
        all = side.events();
        awaited(side.get(EVENTS, waiting()));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static String[] waiting() {
        String token = ConsistencyToken.of(
                        side.bean(StoreIdentity.class),
                        side.bean(StoredEvents.class).head())
                .text();
        return new String[] {"Consistency-Token", token, "Prefer", "wait=10"};
    }

    private static Answer awaited(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.header("Consistency")).isEqualTo("current");
        return answer;
    }

    @Test
    void an_event_is_told_as_on_every_line_and_without_what_is_personal() {
        StoredEvent placed = all.stream()
                .filter(event -> event.type().equals("order.placed"))
                .findFirst()
                .orElseThrow();
        Answer answer = side.get(EVENTS + "?subject=default/order/" + ORDER + "&limit=1");

        EventLine line = side.bean(EventLines.class).of(placed);
        assertThat(answer.raw().body()).isEqualTo("{\"events\":[" + line.json() + "]}");
        assertThat(answer.raw().body()).contains("\"email\":\"***\"").doesNotContain("ada@example.org", "because");
        assertThat(side.get(EVENTS + "/" + placed.position()).raw().body()).isEqualTo(line.json());
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(side.get(
                                EVENTS + "/" + placed.position(),
                                "If-None-Match",
                                side.get(EVENTS + "/" + placed.position()).header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void an_operator_may_have_personal_data_shown() {
        try (ConfigurableApplicationContext node = side.secondNode("DAYBOOK_HISTORY_PERSONAL_DATA=shown")) {
            assertThat(side.get(node, EVENTS + "?type=order.placed").raw().body())
                    .contains("ada@example.org", "because");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "type=order.placed, type order.placed",
        "type=order.placed&type=order.held, type order.placed order.held",
        "stream=order, stream order",
        "stream=order&type=order.note-added, type order.note-added",
        "stream=operations&stream=order, stream operations order",
        "actor=user-7, actor user-7",
        "actor=nobody, actor nobody",
        "correlationId=conversation&type=order.held, type order.held",
        "causationId=cause&actor=nobody, actor nobody",
        "appendId=append-1&stream=order&limit=1, append append-1",
        "subject=default/order/01900000-0000-7000-8000-000000000002, subject default/order/01900000-0000-7000-8000-000000000002",
        "subject=default/order/01900000-0000-7000-8000-000000000002&type=order.note-added&from=2026-03-01T00:00:00Z, note 2026-03-02T10:00:00Z",
        "from=2026-03-01T10:00:00Z&to=2026-03-02T10:00:00Z&stream=order, time 2026-03-01T10:00:00Z",
        "from=2026-02-01T10:00:00Z&to=2026-02-01T10:00:00.001Z, time 2026-02-01T10:00:00Z",
        "from=2026-03-01T10:00:00Z&to=2026-03-01T10:00:00Z, type none",
        "to=1999-01-01T00:00:00Z, type none"
    })
    void what_fulfils_every_condition_is_found_in_order_and_nothing_else(String query, String expected) {
        List<String> wanted = all.stream()
                .filter(by(expected))
                .map(event -> Long.toString(event.position()))
                .toList();

        assertThat(wanted.isEmpty()).isEqualTo(expected.endsWith("none") || expected.endsWith("nobody"));
        assertThat(Lists.walk(side, EVENTS + "?" + query, "/events", "/position"))
                .isEqualTo(wanted);
        assertThat(Lists.walk(
                        side,
                        EVENTS + "?" + query + (query.contains("limit") ? "" : "&limit=1"),
                        "/events",
                        "/position"))
                .isEqualTo(wanted);
    }

    private static Predicate<StoredEvent> by(String expected) {
        List<String> words = List.of(expected.split(" ", -1));
        return event -> words.subList(1, words.size()).stream().anyMatch(word -> switch (words.getFirst()) {
            case "type" -> event.type().equals(word);
            case "stream" -> event.subject().startsWith("default/" + word + "/");
            case "subject" -> event.subject().equals(word);
            case "actor" -> event.metadata().contains("\"actor\":\"" + word + "\"");
            case "append" -> event.metadata().contains("\"appendId\":\"" + word + "\"");
            case "time" -> event.metadata().contains("\"occurredAt\":\"" + word + "\"");
            case "note" ->
                event.type().equals("order.note-added") && event.metadata().contains("\"occurredAt\":\"" + word + "\"");
            default -> throw new IllegalArgumentException(expected);
        });
    }

    @Test
    void places_bound_what_is_found_and_both_are_within() {
        assertThat(Lists.walk(side, EVENTS + "?fromPosition=2&toPosition=4", "/events", "/position"))
                .containsExactly("2", "3", "4");
        assertThat(Lists.walk(side, EVENTS + "?fromPosition=999999", "/events", "/position"))
                .isEmpty();
        assertThat(side.get(EVENTS + "/2").at("/position")).isEqualTo("2");
        assertThat(side.get(EVENTS + "/999999").status()).isEqualTo(404);
    }

    @Test
    void pages_are_whole_and_repeat_nothing_while_events_are_appended() {
        String order = Orders.id(7);
        int notes = 600;
        Thread writer = Thread.ofVirtual().start(() -> {
            var history = side.history().append(Orders.placed(order));
            IntStream.range(1, notes)
                    .forEach(note -> history.append(new NoteAdded(order, "n" + note, NoteVisibility.PRIVATE, "x")));
        });
        String path = EVENTS + "?type=order.placed&type=order.note-added&limit=7&fromPosition=" + (all.size() + 1);
        List<String> versions = List.of();
        while (versions.size() < notes) {
            versions = versions(path);
            assertThat(versions)
                    .isEqualTo(IntStream.range(0, versions.size())
                            .mapToObj(Integer::toString)
                            .toList());
        }

        assertThat(writer.isAlive()).isFalse();
    }

    /** Asks for each page once: what is appended between two requests for the same page would be missed. */
    private static List<String> versions(String path) {
        List<String> versions = new ArrayList<>();
        for (String next = path; !next.isEmpty(); ) {
            Answer page = side.get(next);
            page.json()
                    .at("/events")
                    .forEach(event -> versions.add(event.at("/version").asString()));
            next = page.next();
        }
        return versions;
    }

    @Test
    void a_reader_of_an_own_write_waits_for_the_index_or_is_told_that_it_is_behind() {
        String order = Orders.id(8);
        side.history().append(Orders.placed(order));

        Answer answer = awaited(side.get(EVENTS + "?subject=default/order/" + order, waiting()));

        assertThat(answer.json().at("/events")).hasSize(1);
        String ahead =
                ConsistencyToken.of(side.bean(StoreIdentity.class), 1_000_000).text();
        assertThat(side.get(EVENTS, "Consistency-Token", ahead).header("Consistency"))
                .isEqualTo("stale");
        String foreign =
                ConsistencyToken.of(new StoreIdentity(UUID.randomUUID(), 1), 1).text();
        assertThat(side.get(EVENTS, "Consistency-Token", foreign).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "type=order.unheard-of, type",
        "stream=orders, stream",
        "from=yesterday, from",
        "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, to",
        "fromPosition=-1, fromPosition",
        "fromPosition=5&toPosition=4, toPosition",
        "toPosition=99999999999999999999, toPosition",
        "subject=o-1, subject",
        "actor=a%00b, actor",
        "actor=a&actor=b, actor",
        "limit=201, limit",
        "limit=0, limit",
        "after=x, after",
        "offset=7, offset"
    })
    void what_is_no_question_is_refused_by_name(String query, String parameter) {
        Answer answer = side.get(EVENTS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(parameter);
    }

    @Test
    void a_cursor_goes_on_in_its_own_list_only() {
        String next = side.get(EVENTS + "?stream=order&limit=1").next();
        String cursor = next.substring(next.indexOf("after=") + 6);

        assertThat(side.get(EVENTS + "?stream=order&limit=3&after=" + cursor).status())
                .isEqualTo(200);
        assertThat(side.get(EVENTS + "?stream=return&after=" + cursor).at("/errors/0/parameter"))
                .isEqualTo("after");
        assertThat(side.get("/v1/orders?after=" + cursor).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "%",
                "_",
                "\\",
                "\\u0000",
                "{\"$ne\":1}",
                "\uFFFF\n",
                "\u00e9\u2028",
                "hashtext('x')"
            })
    void hostile_texts_are_texts(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);

        for (String name : List.of("actor", "correlationId", "causationId", "appendId")) {
            Answer answer = side.get(EVENTS + "?" + name + "=" + encoded);
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.json().at("/events")).isEmpty();
        }
        assertThat(side.get("/v1/correlations/x" + encoded.replace("+", "%20")).status())
                .isBetween(400, 404);
    }

    @Test
    void the_index_tells_how_far_it_is() {
        String meters = side.get("/actuator/prometheus").raw().body();

        assertThat(meters)
                .containsPattern("daybook_history_index_position [1-9]")
                .contains("daybook_history_index_lag");
    }
}
