package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCEL;
import static dev.daybook.command.order.domain.SampleOrder.CANCELLED;
import static dev.daybook.command.order.domain.SampleOrder.CANCEL_TWO;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRM;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.DRAFT;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.HOLD;
import static dev.daybook.command.order.domain.SampleOrder.NOTE;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.RELEASE;
import static dev.daybook.command.order.domain.SampleOrder.RELEASED;
import static dev.daybook.command.order.domain.SampleOrder.RETURN_TWO;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderLifeTest {

    @Nested
    class GivenAHeldOrder {
        @Test
        void it_goes_no_further() {
            OrderRejection refusal = assertRefused(OrderRejection.OnHold.class, "order.on-hold", CONFIRM, PLACED, HELD);
            assertThat(refusal).hasMessageContaining("h1");
        }

        @Test
        void it_may_be_cancelled_and_noted() {
            assertThat(when(CANCEL, PLACED, HELD)).containsExactly(CANCELLED);
            assertThat(when(CANCEL_TWO, PLACED, HELD)).hasSize(1);
            assertThat(when(NOTE, PLACED, HELD)).hasSize(1);
        }

        @Test
        void holding_it_again_the_same_way_changes_nothing() {
            assertThat(when(HOLD, PLACED, HELD)).isEmpty();
        }

        @Test
        void of_the_released_holds_the_last_fifty_are_known_again() {
            List<OrderEvent> history = new ArrayList<>(List.of(PLACED));
            for (int hold = 0; hold <= 50; hold++) {
                history.add(new OrderHeld(ID, "hold-" + hold, HoldKind.STOCK));
                history.add(new OrderHoldReleased(ID, "hold-" + hold));
            }
            OrderEvent[] given = history.toArray(OrderEvent[]::new);

            assertThat(when(new ReleaseHold(ID, "hold-1"), given)).isEmpty();
            assertRefused(
                    OrderRejection.HoldNotFound.class, "order.hold-not-found", new ReleaseHold(ID, "hold-0"), given);
        }

        @Test
        void a_hold_id_names_one_hold() {
            assertRefused(
                    OrderRejection.HoldIdTaken.class,
                    "order.hold-id-taken",
                    new PlaceHold(ID, "h1", HoldKind.STOCK),
                    PLACED,
                    HELD);
            assertRefused(OrderRejection.HoldIdTaken.class, "order.hold-id-taken", HOLD, PLACED, HELD, RELEASED);
        }

        @Test
        void every_hold_must_be_released_before_it_goes_on() {
            OrderHeld second = new OrderHeld(ID, "h2", HoldKind.STOCK);

            assertThat(when(RELEASE, PLACED, HELD)).containsExactly(RELEASED);
            assertRefused(OrderRejection.OnHold.class, "order.on-hold", CONFIRM, PLACED, HELD, second, RELEASED);
            assertThat(when(CONFIRM, PLACED, HELD, RELEASED)).containsExactly(CONFIRMED);
        }

        @Test
        void releasing_a_released_hold_changes_nothing() {
            assertThat(when(RELEASE, PLACED, HELD, RELEASED)).isEmpty();
        }
    }

    @Nested
    class GivenAConfirmedOrder {
        @Test
        void confirming_it_again_changes_nothing() {
            assertThat(when(CONFIRM, PLACED, CONFIRMED)).isEmpty();
        }

        @Test
        void it_can_be_cancelled_and_held() {
            assertThat(when(CANCEL, PLACED, CONFIRMED)).containsExactly(CANCELLED);
            assertThat(when(CANCEL_TWO, PLACED, CONFIRMED)).hasSize(1);
            assertThat(when(HOLD, PLACED, CONFIRMED)).containsExactly(HELD);
            assertThat(when(RELEASE, PLACED, HELD, RELEASED, CONFIRMED)).isEmpty();
        }

        @Test
        void placing_the_same_again_changes_nothing() {
            assertThat(when(place(DRAFT), PLACED, CONFIRMED)).isEmpty();
        }
    }

    @Nested
    class GivenACancelledOrder {
        @Test
        void cancelling_it_again_changes_nothing() {
            assertThat(when(CANCEL, PLACED, CANCELLED)).isEmpty();
        }

        static Stream<OrderCommand> changes() {
            return Stream.of(CONFIRM, CANCEL_TWO, RETURN_TWO, HOLD);
        }

        @ParameterizedTest
        @MethodSource("changes")
        void nothing_else_can_be_done_with_it(OrderCommand command) {
            assertRefused(OrderRejection.AlreadyCancelled.class, "order.already-cancelled", command, PLACED, CANCELLED);
        }

        @Test
        void it_may_still_be_noted_and_let_go() {
            assertThat(when(NOTE, PLACED, CANCELLED)).hasSize(1);
            assertThat(when(RELEASE, PLACED, HELD, CANCELLED)).containsExactly(RELEASED);
        }
    }

    @Test
    void an_event_that_does_not_begin_a_stream_leaves_nothing_behind() {
        assertThat(Scenario.given(CONFIRMED, HELD)).isEqualTo(Order.initial());
    }

    @Test
    void a_second_beginning_leaves_an_order_as_it_is() {
        assertThat(Scenario.given(PLACED, CONFIRMED, PLACED)).isEqualTo(Scenario.given(PLACED, CONFIRMED));
    }

    @Test
    void an_order_can_be_told_by_its_number_its_content_and_what_is_left_of_it() {
        assertThat(given().number()).isEmpty();
        assertThat(given().content()).isEmpty();
        assertThat(given().remaining()).isEmpty();
        assertThat(given(PLACED).number()).contains(PLACED.number());
        assertThat(given(PLACED).content()).contains(PLACED.content());
        assertThat(given(PLACED).remaining())
                .containsExactly(new LineCredit("1", "SKU-1", 3, 999), new LineCredit("2", "SKU-2", 1, 500));
        assertThat(given(PLACED, CANCELLED).remaining()).isEmpty();
    }
}
