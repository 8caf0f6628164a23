package dev.daybook.query.infrastructure.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import org.junit.jupiter.api.Test;

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
}
