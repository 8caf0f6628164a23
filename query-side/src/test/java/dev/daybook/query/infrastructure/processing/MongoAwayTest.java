package dev.daybook.query.infrastructure.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Eventually;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.infrastructure.processing.FaultyLine.Fault;
import dev.daybook.query.infrastructure.processing.FaultyLine.Place;
import dev.daybook.query.infrastructure.views.ViewDigest;
import dev.daybook.query.walks.FoldedViews;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MongoDB is slow, away, breaks off in the middle of a batch, or has lost how far the views are. */
class MongoAwayTest {

    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(1);

    /**
     * Five seconds are longer than a query waits. Thirty-one, as in the profile {@code ci}, are also longer than a claim is worth
     * (10 s) and than the driver looks for a server (30 s).
     */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("daybook.away.seconds", 5));

    private static final FoldedViews FOLDED = new FoldedViews();
    private static final Reason REASON = new Reason("damaged", "");

    private static QuerySide side;
    private static FaultyLine line;
    private static int orders;

    @BeforeAll
    static void start() throws IOException {
        side = QuerySide.start();
        line = new FaultyLine(side.mongoPort());
        startAgain(() -> {});
        order();
        side.await();
    }

    private static void startAgain(Runnable meanwhile) {
        side.restart(meanwhile, "DAYBOOK_MONGO_URI=" + line.uri(), "DAYBOOK_VIEWS_QUERY_TIMEOUT=" + QUERY_TIMEOUT);
    }

    @AfterAll
    static void stop() throws IOException {
        side.close();
        line.close();
        FOLDED.close();
    }

    @AfterEach
    void nothing_is_missing_and_nothing_is_counted_twice() {
        line.mend();
        side.await();

        var views = side.bean(ViewProcessors.class).views();
        Map<String, ViewDigest> stored = FoldedViews.live(views);
        assertThat(stored).isEqualTo(FOLDED.digests(views, side.events()));
        assertThat(stored.entrySet())
                .filteredOn(view -> view.getValue().documents() > 0)
                .extracting(Map.Entry::getKey)
                .contains("order_detail", "order_list", "order_timeline", "daily_sales");
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
        long net = side.get("/v1/sales/daily?from=2026-01-01&to=2026-01-01")
                .json()
                .at("/totals/0/net/amountMinor")
                .asLong();
        assertThat(net).isEqualTo(orders * (2848L - 999));
    }

    @Test
    void queries_of_a_slow_server_end_in_time_and_say_when_to_ask_again() {
        line.slowBy(Duration.ofSeconds(2));

        order();
        assertUnavailable("/v1/orders");
        assertUnavailable("/v1/orders/" + Orders.id(0));
        assertUnavailable("/v1/sales/daily?from=2026-01-01&to=2026-01-02");
    }

    @Test
    void queries_end_in_time_while_there_is_no_server_and_events_are_taken_all_the_same() throws InterruptedException {
        line.cut();
        long end = System.nanoTime() + AWAY.toNanos();

        while (System.nanoTime() < end) {
            order();
            assertUnavailable("/v1/orders/" + Orders.id(0));
            Thread.sleep(200);
        }
        assertThat(side.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(side.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void a_reader_who_waits_for_what_it_has_written_is_told_too() {
        String id = order();
        String token = ConsistencyToken.of(
                        side.bean(StoreIdentity.class),
                        side.bean(StoredEvents.class).head())
                .text();
        line.cut();

        QuerySide.Answer answer = side.get("/v1/orders/" + id, "Consistency-Token", token, "Prefer", "wait=1");

        assertThat(answer.status()).isEqualTo(503);
    }

    @Test
    void connections_that_break_in_the_middle_of_batches_lose_nothing() throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < 40; round++) {
            order();
            switch (random.nextInt(4)) {
                case 0 -> line.breakAll();
                case 1 -> line.onNext(Fault.BREAK, Place.REQUEST);
                case 2 -> line.onNext(Fault.BREAK, Place.ANSWER);
                default -> order();
            }
            Thread.sleep(random.nextInt(100));
        }
    }

    /** The documents of a batch are on their way, or written and their token is not. */
    @ParameterizedTest
    @CsvSource({
        "REQUEST,insert,daily_sales_v1",
        "ANSWER,insert,daily_sales_v1",
        "REQUEST,update,order_list_v4",
        "ANSWER,update,order_list_v4",
        "ANSWER,update,trackingtokens"
    })
    void a_server_that_is_killed_in_the_middle_of_a_batch_loses_nothing(
            Place place, String command, String collection) {
        String id = Orders.id(orders++);
        History history = side.history().append(Orders.placed(id), new OrderConfirmed(id));
        side.await();
        line.onNext(Fault.KILL, place, command, collection);

        history.append(new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), REASON));
        Eventually.isTrue(line::hasMet, Duration.ofMinutes(1));

        assertUnavailable("/v1/orders/" + id);
        order();
    }

    @Test
    void tokens_that_are_lost_while_views_are_fed_are_found_again() {
        order();
        side.views().getCollection("trackingtokens").deleteMany(new Document());

        order();
    }

    @Test
    void a_view_that_has_lost_one_of_its_tokens_is_not_taken_for_current() {
        order();
        side.await();
        side.views().getCollection("trackingtokens").deleteMany(new Document("segment", 1));

        order();
    }

    @Test
    void tokens_that_are_lost_or_set_back_before_a_start_change_nothing() {
        side.await();
        List<Document> early =
                side.views().getCollection("trackingtokens").find().into(new ArrayList<>());
        order();
        side.await();

        startAgain(() -> early.forEach(token -> side.views()
                .getCollection("trackingtokens")
                .updateOne(
                        new Document("_id", token.get("_id")),
                        Updates.combine(Updates.set("token", token.get("token")), Updates.set("owner", null)))));
        side.await();
        startAgain(() -> side.views().getCollection("trackingtokens").drop());
    }

    private static String order() {
        String id = Orders.id(orders++);
        side.history()
                .append(
                        Orders.placed(id),
                        new OrderConfirmed(id),
                        new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), REASON));
        return id;
    }

    private static void assertUnavailable(String path) {
        long began = System.nanoTime();

        QuerySide.Answer answer = side.get(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo("views-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(QUERY_TIMEOUT.plusSeconds(3));
    }
}
