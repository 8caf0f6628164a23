package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.Reason;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An order of 28.48 of which one mug is cancelled; then everything about it is edited. */
class EditedOrderTest {

    private static final QuerySide SIDE = Shared.querySide();
    private static final String ID = Shared.newOrderId();
    private static final OrderLine FOUR_MUGS = line("l1", "MUG", 4, "9.99", 3996);
    private static final OrderLine JAM = line("l3", "JAM", 2, "3", 600);
    private static final OrderLine TAXED_JAM = new OrderLine(
            "l3",
            "JAM",
            "JAM",
            2,
            new BigDecimal("3"),
            Optional.empty(),
            Optional.of(new LineTax(new BigDecimal("0.2"), false, 120)),
            720);
    private static final Address ADDRESS =
            new Address("Ada", "2 Side St", Optional.empty(), "York", Optional.empty(), "Y1", "GB");
    private static final Contact CONTACT =
            new Contact(Optional.of("Ada"), Optional.of("ada@example.com"), Optional.empty());

    @BeforeAll
    static void edited() {
        SIDE.history().append(history());
        SIDE.await();
    }

    private static OrderEvent[] history() {
        Adjustment express = new Adjustment(AdjustmentKind.SHIPPING, "EXPRESS", "Tomorrow", 950);
        Adjustment sorry = new Adjustment(AdjustmentKind.DISCOUNT, "SORRY", "Late", -100);
        EditPlan plan = new EditPlan(
                List.of(JAM),
                List.of(FOUR_MUGS),
                List.of("l2"),
                List.of(sorry),
                Optional.of(express),
                Optional.of(ADDRESS),
                Optional.of(CONTACT));
        return new OrderEvent[] {
            Orders.placed(ID),
            new LinesCancelled(ID, "GBP", List.of(Orders.mugs(1)), new Reason("customer-request", "")),
            new OrderEditStarted(ID, "e1"),
            new OrderEditStaged(ID, "e1", plan),
            new OrderEditConfirmed(ID, "e1", "GBP", 3717),
            new LineQuantityChanged(ID, "GBP", FOUR_MUGS, 1, 2997),
            new LineRemoved(ID, "GBP", new LineCredit("l2", "TEA", 1, 500)),
            new LineAdded(ID, "GBP", JAM),
            new LineTaxChanged(ID, "GBP", TAXED_JAM, 120),
            new ShippingMethodChanged(ID, "GBP", express, 600),
            new AdjustmentApplied(ID, "GBP", sorry),
            new ShippingAddressCorrected(ID, ADDRESS),
            new OrderContactChanged(ID, CONTACT)
        };
    }

    private static OrderLine line(String lineId, String sku, int quantity, String price, long total) {
        return new OrderLine(
                lineId, sku, sku, quantity, new BigDecimal(price), Optional.empty(), Optional.empty(), total);
    }

    @Test
    void the_order_shows_what_counts_now_and_what_was_called_off() {
        QuerySide.Answer order = SIDE.get("/v1/orders/" + ID);

        assertThat(order.at("/lines/0/quantities/ordered")).isEqualTo("5");
        assertThat(order.at("/lines/0/quantities/cancelled")).isEqualTo("1");
        assertThat(order.at("/lines/0/quantities/open")).isEqualTo("4");
        assertThat(order.at("/lines/1/quantities/open")).isEqualTo("0");
        assertThat(order.at("/lines/2/sku")).isEqualTo("JAM");
        assertThat(order.at("/lines/2/quantities/open")).isEqualTo("2");
        assertThat(order.at("/lines/2/tax/amount/amountMinor")).isEqualTo("120");
        assertThat(order.at("/lines/2/total/amountMinor")).isEqualTo("720");
        assertThat(order.at("/adjustments/0/code")).isEqualTo("EXPRESS");
        assertThat(order.at("/adjustments/1/code")).isEqualTo("SORRY");
        assertThat(order.at("/shippingAddress/city")).isEqualTo("York");
        assertThat(order.at("/contact/email")).isEqualTo("ada@example.com");
        assertThat(order.at("/totals/total/amountMinor")).isEqualTo("7065");
        assertThat(order.at("/totals/credited/amountMinor")).isEqualTo("1499");
        assertThat(order.at("/totals/net/amountMinor")).isEqualTo("5566");
    }

    @Test
    void the_list_of_orders_comes_to_the_same() {
        QuerySide.Answer list = SIDE.get("/v1/orders?sku=JAM");

        assertThat(list.at("/orders/0/id")).isEqualTo(ID);
        assertThat(list.at("/orders/0/total/amountMinor")).isEqualTo("7065");
        assertThat(list.at("/orders/0/net/amountMinor")).isEqualTo("5566");
    }

    @Test
    void the_timeline_tells_each_change() {
        assertThat(SIDE.get("/v1/orders/" + ID + "/timeline")
                        .json()
                        .at("/entries")
                        .valueStream()
                        .map(entry -> entry.at("/summary").asString())
                        .skip(2))
                .containsExactly(
                        "edit begun",
                        "edit staged",
                        "edited",
                        "4 pieces of MUG instead of 1",
                        "1 piece of TEA removed",
                        "2 pieces of JAM added",
                        "another tax on JAM",
                        "shipping method EXPRESS",
                        "discount SORRY",
                        "shipping address corrected",
                        "contact changed");
    }

    @Test
    void an_address_that_comes_later_lies_where_a_rebuilt_view_has_it() {
        String id = Shared.newOrderId();
        OrderContent plain = new OrderContent(
                Optional.empty(),
                "GBP",
                List.of(FOUR_MUGS),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var history = SIDE.history().append(new OrderPlaced(id, "N-plain", plain));
        SIDE.await();
        history.append(new ShippingAddressCorrected(id, ADDRESS));
        SIDE.await();

        QuerySide.Answer verification = SIDE.post("/v1/admin/projections/verification");

        assertThat(verification.status()).as(verification.json().toString()).isEqualTo(200);
        assertThat(verification.json().at("/views").valueStream())
                .isNotEmpty()
                .allSatisfy(view -> assertThat(view.at("/equal").asBoolean())
                        .as(view.toString())
                        .isTrue());
        assertThat(verification.json().at("/sample/differences")).isEmpty();
    }
}
