package dev.daybook.query.infrastructure.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator's requests are sent again, or two operators ask for the same at the same time. */
class DiscardTwiceTest {

    private static final int CLIENTS = 4;
    private static final int UNREADABLE = 5;
    private static final String SICK = Orders.id(1);
    private static final String KEY = "default/order/" + SICK;
    private static final String LETTER = "/v1/admin/dead-letters/order_detail?key=" + KEY;

    private static QuerySide side;

    @BeforeAll
    static void appendEventsThatCannotBeTaken() {
        side = QuerySide.start();
        History history = side.history();
        history.append(Orders.placed(SICK));
        for (int version = 1; version <= UNREADABLE; version++) {
            side.appendForeign(KEY, version, "order.note-added", "{\"orderId\":");
            history.skipVersion(SICK);
        }
        history.append(new NoteAdded(SICK, "n1", NoteVisibility.PUBLIC, "behind"));
        side.await();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void one_event_is_discarded_however_often_it_is_asked_for() throws Exception {
        for (int version = 1; version < UNREADABLE; version++) {
            String event = side.get(LETTER).at("/letter/event/id");

            assertThat(atOnce(event)).contains(200).isSubsetOf(200, 409);
            assertThat(discard(event).at("/code")).isEqualTo("not-the-first");

            assertThat(side.get(LETTER).at("/letter/event/version")).isEqualTo(Integer.toString(version + 1));
            assertThat(side.get(LETTER).at("/letter/waitingBehind")).isEqualTo(Integer.toString(UNREADABLE - version));
            assertThat(discarded()).isEqualTo(version);
        }
        String last = side.get(LETTER).at("/letter/event/id");
        assertThat(atOnce(last)).contains(200).isSubsetOf(200, 404);

        assertThat(discard(last).status()).isEqualTo(404);
        assertThat(discarded()).isEqualTo(UNREADABLE);
        assertThat(side.get("/v1/orders/" + SICK).at("/version")).isEqualTo(Integer.toString(UNREADABLE + 1));
    }

    private static List<Integer> atOnce(String event) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                answers.add(clients.submit(() -> {
                    start.await();
                    return discard(event).status();
                }));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    private static long discarded() {
        return side.events().stream()
                .filter(event -> event.type().equals("operations.dead-letter-discarded"))
                .count();
    }

    private static QuerySide.Answer discard(String eventId) {
        return side.ask(
                "/v1/admin/dead-letters/order_detail/discard",
                "{\"key\": \"" + KEY + "\", \"eventId\": \"" + eventId
                        + "\", \"reason\": {\"code\": \"beyond-repair\"}}");
    }
}
