package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.Scenario.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.PaymentStanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private static final Reason WHY = new Reason("not-arrived", "");
    private static final List<LineCredit> ONE = List.of(new LineCredit("1", "SKU-1", 1, 333));

    @Test
    void whatever_may_have_been_the_last_thing_to_do_is_followed_by_a_look_at_what_is_left() {
        Stream<OrderEvent> last = Stream.of(
                new LinesDelivered(ID, "s1", List.of(new LineQuantity("1", "SKU-1", 1))),
                new OrderPaymentRecorded(ID, new PaymentStanding("p1", "CAPTURED", 0, 0, 1, 0, 0, 0, 0, false)),
                new LinesCredited(ID, "s1", "EUR", ONE, WHY),
                new LinesReturned(ID, "r1", "EUR", ONE, WHY),
                new LinesCancelled(ID, "EUR", ONE, WHY));

        assertThat(last)
                .allSatisfy(event -> assertThat(new Completion().react(event, SampleEnvelope.ANY))
                        .containsExactly(new Effect.Send("order", new CompleteOrder(ID), Optional.empty())));
        assertThat(Stream.of(PLACED, CONFIRMED))
                .allSatisfy(event -> assertThat(new Completion().react(event, SampleEnvelope.ANY))
                        .isEmpty());
    }

    @Test
    void an_order_that_is_completed_is_settled_for_what_is_still_held() {
        assertThat(new Completion().react(new OrderCompleted(ID), SampleEnvelope.ANY))
                .singleElement()
                .satisfies(effect -> assertThat(effect)
                        .isInstanceOfSatisfying(
                                Effect.Send.class,
                                send -> assertThat(send.command())
                                        .isInstanceOfSatisfying(
                                                SettleOrder.class,
                                                settle -> assertThat(
                                                                settle.reason().code())
                                                        .isEqualTo("completed"))));
    }
}
