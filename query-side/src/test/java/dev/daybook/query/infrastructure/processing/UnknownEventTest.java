package dev.daybook.query.infrastructure.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnknownEventTest {

    private final QuerySide side = QuerySide.start();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void a_node_stops_before_an_event_that_a_newer_build_wrote_and_says_so() {
        String before = Orders.id(1);
        String after = Orders.id(2);
        History history = side.history();
        history.append(Orders.placed(before));
        side.appendForeign("default/order/" + before, 1, "order.teleported", "{}");
        history.append(Orders.placed(after));

        Eventually.isTrue(
                () -> side.get("/v1/admin/projections/order_detail")
                        .at("/error")
                        .contains("order.teleported"),
                Duration.ofMinutes(1));

        assertThat(side.get("/v1/orders/" + before).at("/status")).isEqualTo("PLACED");
        assertThat(side.get("/v1/orders/" + after).status()).isEqualTo(404);
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
        for (String view : List.of("order_detail", "order_list", "order_timeline", "daily_sales")) {
            assertThat(side.get("/v1/admin/projections/" + view).at("/position"))
                    .isEqualTo("1");
        }
    }
}
