package dev.daybook.query.infrastructure.replays;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Eventually;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Views are built anew, switched, switched back and dropped, while the shop goes on. */
class ReplaysTest {

    private static final int ORDERS = 40;
    private static final String REASON = "{\"reason\": {\"code\": \"tidied\"}}";

    private static QuerySide side;
    private static int number;

    @BeforeAll
    static void appendOrders() {
        side = QuerySide.start();
        History history = side.history();
        for (int order = 0; order < ORDERS; order++) {
            history.append(Orders.placed(Orders.id(order)), new OrderConfirmed(Orders.id(order)));
        }
        side.await();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void a_rebuild_fills_a_new_collection_is_verified_and_becomes_live_by_itself() {
        String id = start("order_list", "");

        QuerySide.Answer done = awaitPhase(id, "LIVE");

        assertThat(done.at("/live")).isEqualTo("true");
        assertThat(done.at("/progress/documents")).isEqualTo(done.at("/progress/documentsLive"));
        assertThat(done.json().at("/verification/sampled").asInt()).isPositive();
        assertThat(done.at("/verification/different")).isEqualTo("0");
        assertThat(done.at("/startedBy")).isEqualTo("user-7");
        assertThat(side.documents(done.at("/collection"))).isNotEmpty().isEqualTo(side.documents("order_list_v4"));
        assertThat(side.get("/v1/orders?limit=200").json().at("/orders").size()).isGreaterThanOrEqualTo(ORDERS);
    }

    @Test
    void no_client_sees_the_switch() throws InterruptedException {
        String order = Orders.id(900);
        History history = side.history();
        history.append(Orders.placed(order));
        side.await();
        AtomicBoolean over = new AtomicBoolean();
        List<Integer> statuses = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        Thread client = Thread.ofVirtual().start(() -> poll(order, over, statuses, versions));
        Thread shop = Thread.ofVirtual().start(() -> write(order, history, over));

        String id = start("order_detail", "");
        awaitPhase(id, "LIVE");
        QuerySide.Answer back = side.post("/v1/replays/" + id + "/roll-back");
        over.set(true);
        client.join();
        shop.join();

        assertThat(back.at("/phase")).isEqualTo("ROLLED_BACK");
        assertThat(statuses).hasSizeGreaterThan(50).containsOnly(200);
        assertThat(versions).isSorted();
        assertThat(versions.getLast()).isGreaterThan(10L);
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
    }

    private static void poll(String order, AtomicBoolean over, List<Integer> statuses, List<Long> versions) {
        while (!over.get()) {
            QuerySide.Answer answer = side.get("/v1/orders/" + order);
            statuses.add(answer.status());
            versions.add(answer.json().at("/version").asLong());
        }
    }

    /** Reads each write back through its token, whatever happens to the view meanwhile. */
    private static void write(String order, History history, AtomicBoolean over) {
        for (int note = 0; !over.get(); note++) {
            history.append(new NoteAdded(order, "n" + note, NoteVisibility.PUBLIC, "hello"));
            String token = ConsistencyToken.of(
                            side.bean(StoreIdentity.class),
                            side.bean(StoredEvents.class).head())
                    .text();
            QuerySide.Answer read = side.get("/v1/orders/" + order, "Consistency-Token", token, "Prefer", "wait=10");
            assertThat(read.header("Consistency")).isEqualTo("current");
            assertThat(read.json().at("/version").asLong()).isEqualTo(note + 1L);
        }
    }

    @Test
    void a_way_back_is_the_same_switch_and_what_nobody_reads_is_dropped_on_request() {
        String id = start("daily_sales", "");
        QuerySide.Answer live = awaitPhase(id, "LIVE");
        assertThat(side.ask("/v1/replays/" + id + "/cancel", REASON).at("/code"))
                .isEqualTo("replay-phase");

        QuerySide.Answer back = side.post("/v1/replays/" + id + "/roll-back");
        assertThat(back.at("/live")).isEqualTo("false");
        assertThat(side.post("/v1/replays/" + id + "/switch").at("/phase")).isEqualTo("LIVE");
        assertThat(side.post("/v1/replays/" + id + "/roll-back").at("/phase")).isEqualTo("ROLLED_BACK");

        QuerySide.Answer dropped = side.ask("/v1/replays/" + id + "/drop", REASON);
        assertThat(dropped.at("/phase")).isEqualTo("DROPPED");
        Eventually.isTrue(() -> !collections().contains(live.at("/collection")), Duration.ofSeconds(20));
        assertThat(side.post("/v1/replays/" + id + "/switch").status()).isEqualTo(409);
    }

    @Test
    void a_rebuild_is_paused_slowed_down_and_given_up() {
        String id = start("order_timeline", ", \"eventsPerSecond\": 20, \"mode\": \"by-hand\"");

        assertThat(side.post("/v1/replays/" + id + "/pause").at("/phase")).isEqualTo("PAUSED");
        QuerySide.Answer again = side.ask("/v1/replays", "{\"view\": \"order_timeline\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("replay-running");
        assertThat(side.get("/v1/replays/" + id).json().at("/progress/position").asLong())
                .isLessThan(ORDERS);
        assertThat(side.ask("/v1/replays/" + id + "/pace", "{}").json().has("mostPerSecond"))
                .isFalse();
        assertThat(side.post("/v1/replays/" + id + "/resume").at("/phase")).isEqualTo("RUNNING");
        Eventually.isTrue(
                () -> side.get("/v1/replays/" + id).at("/progress/etaSeconds").equals("0"), Duration.ofSeconds(30));
        assertThat(side.get("/v1/replays/" + id).at("/live")).isEqualTo("false");
        assertThat(side.ask("/v1/replays/" + id + "/cancel", "{}").status()).isEqualTo(400);
        assertThat(side.ask("/v1/replays/" + id + "/cancel", REASON).at("/phase"))
                .isEqualTo("CANCELLED");
        assertThat(side.post("/v1/replays/" + id + "/resume").status()).isEqualTo(409);
    }

    @Test
    void a_view_with_other_documents_is_not_replaced_before_somebody_has_looked() {
        var live = side.views().getCollection(liveCollection("order_list"));
        var _ = live.insertOne(new org.bson.Document("_id", "default/order/phantom").append("position", 1L));
        String id = start("order_list", "");

        Eventually.isTrue(
                () -> side.get("/v1/replays/" + id).at("/trouble").contains("documents"), Duration.ofMinutes(1));
        assertThat(side.get("/v1/replays/" + id).at("/live")).isEqualTo("false");

        Eventually.isTrue(
                () -> side.post("/v1/replays/" + id + "/switch").at("/phase").equals("LIVE"), Duration.ofMinutes(1));
        assertThat(side.documents(liveCollection("order_list"))).noneMatch(text -> text.contains("phantom"));
    }

    @Test
    void a_build_that_differs_from_the_events_stays_beside() {
        String id = start("order_detail", ", \"mode\": \"by-hand\"");
        Eventually.isTrue(
                () -> side.get("/v1/replays/" + id).at("/progress/etaSeconds").equals("0"), Duration.ofMinutes(1));
        String collection = side.get("/v1/replays/" + id).at("/collection");
        var _ = side.views()
                .getCollection(collection)
                .updateMany(eq("status", "CONFIRMED"), set("status", "CANCELLED"));

        QuerySide.Answer verified = side.post("/v1/replays/" + id + "/verify");

        assertThat(verified.json().at("/verification/different").asInt()).isPositive();
        assertThat(side.ask("/v1/replays/" + id + "/cancel", REASON).status()).isEqualTo(200);
    }

    @Test
    void a_rebuild_goes_on_after_a_crash_and_the_live_build_is_remembered() {
        String id = start("order_timeline", ", \"eventsPerSecond\": 10");
        side.restart(() -> {});
        assertThat(side.ask("/v1/replays/" + id + "/pace", "{\"eventsPerSecond\": 100000}")
                        .status())
                .isEqualTo(200);
        QuerySide.Answer live = awaitPhase(id, "LIVE");

        side.restart(side::forgetViews);
        side.await();

        assertThat(side.get("/v1/replays/" + id).at("/live")).isEqualTo("true");
        assertThat(side.documents(live.at("/collection"))).hasSizeGreaterThan(2 * ORDERS - 1);
        assertThat(side.get("/v1/orders/" + Orders.id(1) + "/timeline").status())
                .isEqualTo(200);
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        assertThat(side.ask("/v1/replays", "{\"view\": \"order_nothing\"}").at("/errors/0/parameter"))
                .isEqualTo("view");
        assertThat(side.ask("/v1/replays", "{\"view\": \"order_list\", \"eventsPerSecond\": 0}")
                        .at("/errors/0/parameter"))
                .isEqualTo("eventsPerSecond");
        assertThat(side.ask("/v1/replays", "{\"view\": \"order_list\", \"pace\": 1}")
                        .status())
                .isEqualTo(400);
        assertThat(side.get("/v1/replays/none").status()).isEqualTo(404);
        assertThat(side.post("/v1/replays/none/pause").status()).isEqualTo(404);
        assertThat(side.post("/v1/replays/none/pause", "Daybook-Actor", "a@b").status())
                .isEqualTo(400);
    }

    /** A rebuild under an id of the caller; asked for twice it is one. */
    private static String start(String view, String more) {
        String id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++number).toString();
        String body = "{\"id\": \"" + id + "\", \"view\": \"" + view + "\"" + more + "}";
        QuerySide.Answer started = side.ask("/v1/replays", body, "Daybook-Actor", "user-7");
        assertThat(started.status()).as(started.raw().body()).isEqualTo(202);
        assertThat(started.header("Location")).isEqualTo("/v1/replays/" + id);
        assertThat(side.ask("/v1/replays", body).status()).isEqualTo(202);
        return id;
    }

    private static QuerySide.Answer awaitPhase(String id, String phase) {
        Eventually.isTrue(() -> side.get("/v1/replays/" + id).at("/phase").equals(phase), Duration.ofMinutes(1));
        return side.get("/v1/replays/" + id);
    }

    private static String liveCollection(String view) {
        return side.get("/v1/admin/projections/" + view).at("/collection");
    }

    private static List<String> collections() {
        return side.views().listCollectionNames().into(new ArrayList<>());
    }
}
