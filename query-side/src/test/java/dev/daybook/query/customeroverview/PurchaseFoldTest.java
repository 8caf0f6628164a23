package dev.daybook.query.customeroverview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.query.Envelopes;
import dev.daybook.query.Orders;
import dev.daybook.query.customeroverview.CustomerDocument.Purchase;
import dev.daybook.query.standing.OrderStage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An order of two mugs and one tea that comes to 28.48. */
class PurchaseFoldTest {

    private static final String ID = Orders.id(1);

    private static Purchase after(OrderEvent... events) {
        Optional<CustomerDocument> document = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            document = Optional.of(PurchaseFold.fold(
                    document, events[version], Envelopes.of("order", ID, version, "2026-03-01T10:00:00Z")));
        }
        return Objects.requireNonNull(document.orElseThrow().purchase());
    }

    private static OrderEvent returned(String returnId) {
        return new LinesReturned(ID, returnId, "GBP", List.of(Orders.mugs(1)), new Reason("damaged", ""));
    }

    @Test
    void an_order_tells_whose_it_is_and_what_it_comes_to() {
        Purchase purchase = after(Orders.placed(ID), new OrderHeld(ID, "h1", HoldKind.FRAUD));

        assertThat(purchase.customerId()).isEqualTo("customer-1");
        assertThat(purchase.status()).isEqualTo(OrderStage.PLACED);
        assertThat(purchase.boughtMinor()).isEqualTo(2848);
        assertThat(purchase.balanceDueMinor()).isEqualTo(2848);
        assertThat(purchase.holds()).isEqualTo(1);
    }

    @Test
    void what_came_back_is_credited_and_its_returns_are_counted_once_each() {
        Purchase purchase = after(
                Orders.placed(ID),
                Orders.payment(ID, "CAPTURED", 0, 0, 2848, 0),
                new OrderConfirmed(ID),
                returned("r1/i1"),
                returned("r1/i2"));

        assertThat(purchase.creditedMinor()).isEqualTo(1998);
        assertThat(purchase.balanceDueMinor()).isZero();
        assertThat(purchase.creditOwedMinor()).isEqualTo(1998);
        assertThat(purchase.returns()).isEqualTo(1);
    }

    @Test
    void a_credit_that_stands_alone_buys_nothing_and_a_guests_order_is_nobodys() {
        Purchase credit = after(Orders.credit(ID));

        assertThat(credit.boughtMinor()).isZero();
        assertThat(credit.creditedMinor()).isEqualTo(2848);
        assertThat(credit.customerId()).isNull();
    }

    @Test
    void a_stream_that_does_not_begin_with_an_order_is_refused() {
        assertThatThrownBy(() -> after(returned("r1"))).isInstanceOf(IllegalStateException.class);
    }
}
