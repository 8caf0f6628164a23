package dev.daybook.query.infrastructure.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import org.junit.jupiter.api.Test;

class ProjectionsTest {

    private final QuerySide side = Shared.querySide();

    @Test
    void an_operator_sees_how_far_each_view_is() {
        side.history().append(Orders.placed(Shared.newOrderId()));
        side.await();

        QuerySide.Answer all = side.get("/v1/admin/projections");
        QuerySide.Answer one = side.get("/v1/admin/projections/order_detail");

        assertThat(all.json().at("/projections")).hasSize(13);
        assertThat(one.at("/view")).isEqualTo("order_detail");
        assertThat(one.at("/lag")).isEqualTo("0");
        assertThat(one.at("/position")).isEqualTo(one.at("/head"));
        assertThat(one.json().at("/documents").asLong()).isPositive();
        assertThat(one.at("/segments")).isEqualTo("2");
        assertThat(one.at("/local")).isEqualTo("2");
        assertThat(one.at("/running")).isEqualTo("true");
        assertThat(one.at("/deadLetters")).isEqualTo("0");
        assertThat(one.json().has("error")).isFalse();
    }

    @Test
    void the_node_is_ready_alive_and_measured() {
        side.history().append(Orders.placed(Shared.newOrderId()));
        side.await();

        assertThat(side.get("/actuator/health/liveness").at("/status")).isEqualTo("UP");
        QuerySide.Answer readiness = side.get("/actuator/health/readiness");
        assertThat(readiness.at("/status")).isEqualTo("UP");
        assertThat(readiness.at("/components/views/status")).isEqualTo("UP");
        assertThat(readiness.at("/components/mongo/status")).isEqualTo("UP");
        assertThat(side.get("/actuator/prometheus").raw().body())
                .contains(
                        "daybook_views_events_total{build=\"order_detail_v4\",view=\"order_detail\"",
                        "daybook_views_age_seconds{build=\"order_list_v4\"");
    }
}
