package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrderDetailTest {

    private static final Reason REASON = new Reason("customer-request", "");
    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
    }

    @Test
    void a_placed_order_is_told_with_its_lines_and_totals() {
        String id = Shared.newOrderId();
        side.history().append(Orders.placed(id));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/id")).isEqualTo(id);
        assertThat(answer.at("/status")).isEqualTo("PLACED");
        assertThat(answer.at("/lines/0/unitPrice")).isEqualTo("9.99");
        assertThat(answer.at("/lines/0/quantities/open")).isEqualTo("2");
        assertThat(answer.at("/lines/0/tax/rate")).isEqualTo("0.2");
        assertThat(answer.at("/lines/1/unitPrice")).isEqualTo("5.005");
        assertThat(answer.at("/adjustments/0/amount/amountMinor")).isEqualTo("350");
        assertThat(answer.at("/contact/email")).isEqualTo("ada@example.org");
        assertThat(answer.at("/totals/total/amountMinor")).isEqualTo("2848");
        assertThat(answer.at("/totals/total/currency")).isEqualTo("GBP");
        assertThat(answer.at("/placedAt")).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(answer.json().has("billingAddress")).isFalse();
    }

    @Test
    void an_exchange_names_the_return_it_is_for_and_any_other_order_names_none() {
        String id = Shared.newOrderId();
        String plain = Shared.newOrderId();
        OrderPlaced placed = Orders.placed(id);
        side.history()
                .append(
                        new OrderPlaced(
                                id,
                                placed.number(),
                                placed.content(),
                                Optional.empty(),
                                Optional.of(new ExchangedReturn("o-1", "r-1"))),
                        new OrderConfirmed(id),
                        Orders.placed(plain));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders/" + id);

        assertThat(answer.at("/exchangeFor/orderId")).isEqualTo("o-1");
        assertThat(answer.at("/exchangeFor/returnId")).isEqualTo("r-1");
        assertThat(answer.at("/status")).isEqualTo("CONFIRMED");
        assertThat(side.get("/v1/orders/" + plain).json().has("exchangeFor")).isFalse();
    }

    @Test
    void cancelled_and_returned_pieces_are_no_longer_open_and_lower_the_net() {
        String id = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(id),
                        new OrderConfirmed(id),
                        new LinesCancelled(id, "GBP", List.of(Orders.mugs(1)), REASON),
                        new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), REASON));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders/" + id);

        assertThat(answer.at("/status")).isEqualTo("CONFIRMED");
        assertThat(answer.at("/lines/0/quantities/cancelled")).isEqualTo("1");
        assertThat(answer.at("/lines/0/quantities/returned")).isEqualTo("1");
        assertThat(answer.at("/lines/0/quantities/open")).isEqualTo("0");
        assertThat(answer.at("/totals/credited/amountMinor")).isEqualTo("1998");
        assertThat(answer.at("/totals/net/amountMinor")).isEqualTo("850");
        assertThat(answer.at("/version")).isEqualTo("3");
    }

    @Test
    void a_cancelled_order_owes_nothing() {
        String id = Shared.newOrderId();
        side.history().append(Orders.placed(id), new OrderCancelled(id, "GBP", List.of(Orders.mugs(2)), 2848, REASON));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders/" + id);

        assertThat(answer.at("/status")).isEqualTo("CANCELLED");
        assertThat(answer.at("/totals/net/amountMinor")).isEqualTo("0");
    }

    @Test
    void holds_and_notes_are_counted_until_they_are_released() {
        String id = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(id),
                        new OrderHeld(id, "h1", HoldKind.FRAUD),
                        new OrderHeld(id, "h2", HoldKind.ADDRESS),
                        new OrderHoldReleased(id, "h1"),
                        new NoteAdded(id, "n1", NoteVisibility.PUBLIC, "hello"),
                        new NoteAdded(id, "n2", NoteVisibility.PRIVATE, "psst"));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders/" + id);

        assertThat(answer.at("/held")).isEqualTo("true");
        assertThat(answer.at("/holds/0/active")).isEqualTo("false");
        assertThat(answer.at("/holds/1/active")).isEqualTo("true");
        assertThat(answer.at("/notes/publicCount")).isEqualTo("1");
        assertThat(answer.at("/notes/privateCount")).isEqualTo("1");
        assertThat(answer.raw().body()).doesNotContain("psst");
    }

    @Test
    void an_imported_order_is_complete_and_a_credit_is_negative() {
        String sale = Shared.newOrderId();
        String credit = Shared.newOrderId();
        side.history().append(Orders.imported(sale, "customer-9", "MUG"), Orders.credit(credit));
        side.await();

        assertThat(side.get("/v1/orders/" + sale).at("/status")).isEqualTo("COMPLETED");
        QuerySide.Answer answer = side.get("/v1/orders/" + credit);
        assertThat(answer.at("/kind")).isEqualTo("CREDIT");
        assertThat(answer.at("/totals/net/amountMinor")).isEqualTo("-2848");
        assertThat(answer.json().has("customerId")).isFalse();
    }

    @Test
    void an_order_that_did_not_change_is_not_sent_again() {
        String id = Shared.newOrderId();
        side.history().append(Orders.placed(id));
        side.await();
        String etag = side.get("/v1/orders/" + id).header("ETag");

        assertThat(etag).matches("\"0\\.[0-9]+\\.od4\"");
        QuerySide.Answer again = side.get("/v1/orders/" + id, "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(again.header("Vary")).isEqualTo("Authorization, Accept-Encoding");
        assertThat(side.get("/v1/orders/" + id, "If-None-Match", "\"9.9.od4\"").status())
                .isEqualTo(200);
    }
}
