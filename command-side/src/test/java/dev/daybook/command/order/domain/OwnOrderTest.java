package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderPlaced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnOrderTest {

    private static final OrderPlaced PLACED = placed(draft(line("A", 2, "5"), line("B", 1, "5")));
    private static final List<LineQuantity> LAST = List.of(new LineQuantity("B", "SKU-B", 1));
    private static final OrderEvent[] SENT = {
        PLACED,
        new OrderConfirmed(ID),
        new LinesAssigned(ID, "f1", "main", LAST, Optional.empty()),
        new LinesShipped(ID, "f1", "s1", LAST)
    };

    @Test
    void an_order_is_the_customers_who_placed_it_and_nobody_elses() {
        assertThatNoException().isThrownBy(() -> Ownership.require("c-1", ID, given(PLACED)));
        assertThat(refused("c-2", PLACED)).isEqualTo("order " + ID + " does not exist");
    }

    @Test
    void a_guests_order_and_one_that_nobody_placed_are_refused_in_the_same_words() {
        assertThat(refused("c-1", guests())).isEqualTo(refused("c-1")).isEqualTo(refused("c-2", PLACED));
    }

    @Test
    void it_stays_theirs_however_it_goes_on() {
        assertThatNoException().isThrownBy(() -> Ownership.require("c-1", ID, given(SENT)));
        assertThat(refused("c-2", SENT)).isNotBlank();
    }

    @Test
    void they_may_cancel_it_before_a_parcel_has_left_though_it_is_held() {
        assertThat(verdicts(PLACED)).isEqualTo(Map.of("cancel", ""));
        assertThat(verdicts(PLACED, new OrderHeld(ID, "h1", HoldKind.FRAUD))).containsEntry("cancel", "");
        assertThat(verdicts(PLACED, new OrderConfirmed(ID))).containsEntry("cancel", "");
    }

    @Test
    void they_may_not_cancel_it_once_a_parcel_has_left() {
        assertThat(verdicts(SENT)).isEqualTo(Map.of("cancel", "order.already-dispatched"));
    }

    private static String refused(String customerId, OrderEvent... history) {
        return catchThrowableOfType(
                        OrderRejection.NotFound.class, () -> Ownership.require(customerId, ID, given(history)))
                .explanation();
    }

    private static OrderPlaced guests() {
        OrderDraft theirs = draft(line("A", 2, "5"));
        return placed(new OrderDraft(
                Optional.empty(),
                theirs.currency(),
                theirs.lines(),
                theirs.adjustments(),
                theirs.country(),
                theirs.contact(),
                theirs.shippingAddress(),
                theirs.billingAddress()));
    }

    /** The code of what is in the way of each action; empty where it may be done. */
    private static Map<String, String> verdicts(OrderEvent... history) {
        return OrderActions.ofCustomer(ID, given(history)).stream()
                .collect(Collectors.toMap(
                        Action::name,
                        action -> action.obstacle().map(Action.Obstacle::code).orElse("")));
    }
}
