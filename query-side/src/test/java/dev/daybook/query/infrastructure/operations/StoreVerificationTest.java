package dev.daybook.query.infrastructure.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreVerificationTest {

    private final QuerySide side = Shared.querySide();

    @Test
    void an_operator_learns_that_the_store_is_whole() {
        side.history().append(Orders.placed(Shared.newOrderId()));

        QuerySide.Answer answer = side.post("/v1/admin/store/verification");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/head").asLong()).isPositive();
        assertThat(answer.at("/events")).isEqualTo(answer.at("/head"));
        assertThat(answer.json().at("/streams").asLong()).isPositive();
        assertThat(answer.json().at("/faults")).isEmpty();
    }

    @Test
    void a_check_that_spares_a_busy_store_finds_the_same() {
        assertThat(side.post("/v1/admin/store/verification?eventsPerSecond=100000")
                        .json())
                .isEqualTo(side.post("/v1/admin/store/verification").json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "many", "10000001"})
    void a_pace_that_is_none_is_refused(String pace) {
        assertThat(side.post("/v1/admin/store/verification?eventsPerSecond=" + pace)
                        .status())
                .isEqualTo(400);
    }
}
