package dev.daybook.query.infrastructure.verification;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.store.EventHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VerificationTest {

    private static final String PATH = "/v1/admin/projections/verification";

    private final QuerySide side = Shared.querySide();
    private final String order = Shared.newOrderId();
    private final String subject = "default/order/" + order;

    @BeforeEach
    void appendSomething() {
        side.history()
                .append(
                        Orders.placed(order),
                        new NoteAdded(order, "n1", NoteVisibility.PUBLIC, "hello"),
                        new LinesReturned(order, "r1", "GBP", List.of(Orders.mugs(1)), new Reason("damaged", "")))
                .append(new FulfilmentCreated(order, order, "main", List.of(new LineQuantity("l1", "MUG", 2))))
                .append(new ReturnRequested(
                        order, order, List.of(new ReturnLine("l1", "MUG", 1, ReturnReason.DAMAGED)), Optional.empty()))
                .append(new PaymentImported(order, order, 100, "GBP", "test"))
                .append(new StockReceived(order + "@main", "r1", 3));
        side.await();
    }

    @Test
    void untouched_views_equal_what_their_events_give_again() {
        QuerySide.Answer answer = side.post(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/views")).hasSize(13).allSatisfy(view -> {
            assertThat(view.at("/equal").asBoolean()).isTrue();
            assertThat(view.at("/documents").asLong()).isPositive();
            assertThat(view.at("/position").asLong()).isPositive();
            assertThat(view.at("/hashLive").asString())
                    .hasSize(64)
                    .isEqualTo(view.at("/hashRebuilt").asString());
        });
        assertThat(answer.json().at("/sample/orders").asInt()).isPositive();
        assertThat(answer.json().at("/sample/equal")).isEqualTo(answer.json().at("/sample/orders"));
        assertThat(side.views().listCollectionNames().into(new ArrayList<>()))
                .noneMatch(name -> name.startsWith("verify_"));
    }

    @Test
    void a_document_that_somebody_changed_is_found_by_both_ways() {
        Document original = replaced("order_detail_v4", "status", "CONFIRMED");
        try {
            QuerySide.Answer answer = side.post(PATH);

            assertThat(equal(answer, "order_detail")).isFalse();
            assertThat(equal(answer, "order_list")).isTrue();
            assertThat(answer.json().at("/sample/differences")).anySatisfy(difference -> {
                assertThat(difference.at("/order").asString()).isEqualTo(order);
                assertThat(difference.at("/field").asString()).isEqualTo("status");
                assertThat(difference.at("/view").asString()).isEqualTo("CONFIRMED");
                assertThat(difference.at("/events").asString()).isEqualTo("PLACED");
            });
        } finally {
            restore("order_detail_v4", original);
        }
    }

    @Test
    void a_document_that_is_gone_or_missed_its_last_event_is_found() {
        String entry = subject + "#0000000002";
        MongoCollection<Document> timeline = side.views().getCollection("order_timeline_v1");
        Document gone = Objects.requireNonNull(timeline.findOneAndDelete(eq("_id", entry)));
        Document behind = replaced("order_list_v4", "position", 1L);
        try {
            QuerySide.Answer answer = side.post(PATH);

            assertThat(equal(answer, "order_timeline")).isFalse();
            assertThat(equal(answer, "order_list")).isFalse();
            assertThat(equal(answer, "daily_sales")).isTrue();
        } finally {
            var _ = timeline.insertOne(gone);
            restore("order_list_v4", behind);
        }
    }

    @Test
    void a_second_verification_at_the_same_time_is_refused() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ViewVerifier verifier = new ViewVerifier(
                List.of(),
                side.bean(ViewDatabase.class),
                side.bean(Coverage.class),
                side.bean(DeadLetters.class),
                side.bean(EventHistory.class),
                _ -> {
                    begun.countDown();
                    Eventually.isTrue(() -> end.getCount() == 0, Duration.ofMinutes(1));
                    return new Verification.SampleVerdict(0, 0, List.of());
                });
        Thread first = Thread.ofVirtual().start(verifier::verify);
        begun.await();
        try {
            assertThatThrownBy(verifier::verify)
                    .isInstanceOf(QueryProblem.class)
                    .hasMessage("A verification is under way.");
        } finally {
            end.countDown();
            first.join();
        }
        assertThat(verifier.verify().views()).isEmpty();
    }

    private Document replaced(String collection, String field, Object value) {
        return Objects.requireNonNull(
                side.views().getCollection(collection).findOneAndUpdate(eq("_id", subject), set(field, value)));
    }

    private void restore(String collection, Document original) {
        var _ = side.views().getCollection(collection).replaceOne(eq("_id", subject), original);
    }

    private static boolean equal(QuerySide.Answer answer, String view) {
        for (JsonNode verdict : answer.json().at("/views")) {
            if (verdict.at("/view").asString().equals(view)) {
                return verdict.at("/equal").asBoolean();
            }
        }
        throw new AssertionError("no verdict on " + view);
    }
}
