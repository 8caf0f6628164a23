package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.RELEASED;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderEvent;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void a_confirmed_order_is_worked_on() {
        goesOn(PLACED, CONFIRMED);
    }

    @Test
    void a_held_order_is_worked_on_once_every_hold_is_released() {
        assertThat(obstacle(PLACED, CONFIRMED, HELD)).isEqualTo("order.on-hold");
        goesOn(PLACED, CONFIRMED, HELD, RELEASED);
    }

    @Test
    void an_order_that_is_not_confirmed_or_that_is_over_is_not_worked_on() {
        assertThat(obstacle()).isEqualTo("order.not-found");
        assertThat(obstacle(PLACED)).isEqualTo("order.not-confirmed");
        assertThat(obstacle(PLACED, CONFIRMED, new OrderCompleted(ID))).isEqualTo("order.already-completed");
        assertThat(obstacle(PLACED, CONFIRMED, new OrderCompleted(ID), new OrderArchived(ID)))
                .isEqualTo("order.already-archived");
    }

    private static void goesOn(OrderEvent... history) {
        assertThatCode(() -> Progress.require(ID, given(history))).doesNotThrowAnyException();
    }

    private static String obstacle(OrderEvent... history) {
        return catchThrowableOfType(OrderRejection.class, () -> Progress.require(ID, given(history)))
                .code();
    }
}
