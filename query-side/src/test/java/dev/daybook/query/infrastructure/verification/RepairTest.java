package dev.daybook.query.infrastructure.verification;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Subject;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that are not as their events say are found by chance, told as a metric, and mended one by one. */
class RepairTest {

    private static final String REASON = "{\"reason\": {\"code\": \"drifted\"}}";

    private final QuerySide side = Shared.querySide();
    private final String order = Shared.newOrderId();
    private final Subject subject = new Subject("default", "order", order);

    @BeforeEach
    void appendSomething() {
        side.history().append(Orders.placed(order), new NoteAdded(order, "n1", NoteVisibility.PUBLIC, "hello"));
        side.await();
    }

    @Test
    void a_document_that_drifts_is_told_as_a_metric_and_repaired_on_request() {
        List<String> right = side.documents("order_detail_v4");
        change("order_detail_v4");
        double before = drift("order_detail");

        side.bean(SelfCheck.class).check(subject);

        assertThat(drift("order_detail")).isEqualTo(before + 1);
        QuerySide.Answer repaired = side.ask("/v1/admin/projections/order_detail/repair/" + order, REASON);
        assertThat(repaired.status()).isEqualTo(200);
        assertThat(repaired.at("/changed/0")).isEqualTo(subject.toString());
        assertThat(side.documents("order_detail_v4")).isEqualTo(right);
        assertThat(side.ask("/v1/admin/projections/order_detail/repair/" + order, REASON)
                        .json()
                        .at("/changed"))
                .isEmpty();
    }

    @Test
    void a_document_that_is_gone_is_made_again() {
        var _ = side.views().getCollection("order_timeline_v1").deleteOne(eq("_id", subject + "#0000000001"));

        QuerySide.Answer repaired = side.ask("/v1/admin/projections/order_timeline/repair/" + order, REASON);

        assertThat(repaired.at("/changed/0")).isEqualTo(subject + "#0000000001");
        assertThat(side.get("/v1/orders/" + order + "/timeline").json().at("/entries"))
                .hasSize(2);
    }

    @Test
    void a_check_of_what_is_as_it_should_be_finds_no_drift() {
        double before = drift("order_detail") + drift("order_list") + drift("order_timeline") + drift("daily_sales");
        side.bean(SelfCheck.class).check(subject);

        assertThat(drift("order_detail") + drift("order_list") + drift("order_timeline") + drift("daily_sales"))
                .isEqualTo(before);
        assertThat(side.bean(MeterRegistry.class)
                        .counter("daybook.views.checked", "view", "order_timeline")
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void a_repair_of_nothing_that_is_known_is_refused() {
        assertThat(side.ask("/v1/admin/projections/order_nothing/repair/" + order, REASON)
                        .status())
                .isEqualTo(404);
        assertThat(side.ask("/v1/admin/projections/order_detail/repair/" + order, "{}")
                        .status())
                .isEqualTo(400);
        assertThat(side.ask("/v1/admin/projections/order_detail/repair/" + order + "?stream=batch", REASON)
                        .at("/errors/0/parameter"))
                .isEqualTo("stream");
    }

    private void change(String collection) {
        var _ = side.views().getCollection(collection).updateOne(eq("_id", subject.toString()), set("publicNotes", 9));
    }

    private double drift(String view) {
        return side.bean(MeterRegistry.class)
                .counter("daybook.views.drift", "view", view)
                .count();
    }
}
