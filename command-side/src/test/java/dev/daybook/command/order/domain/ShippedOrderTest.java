package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Charges.SHIPPING;
import static dev.daybook.command.order.domain.Charges.charge;
import static dev.daybook.command.order.domain.Charges.draft;
import static dev.daybook.command.order.domain.Charges.sent;
import static dev.daybook.command.order.domain.Charges.shipping;
import static dev.daybook.command.order.domain.Charges.sold;
import static dev.daybook.command.order.domain.Charges.supply;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.OrderPlaced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending costs 4.90 euros, nothing from 50 euros on. */
class ShippedOrderTest {

    private static final OrderDraft.Adjustment FEE =
            new OrderDraft.Adjustment(AdjustmentKind.FEE, "WRAP", "as a gift", cents(4000));

    @ParameterizedTest
    @CsvSource({"49.99,490", "50,0", "50.01,0", "0,490"})
    void an_order_that_is_sent_is_charged_below_a_threshold(String price, long charged) {
        OrderPlaced placed = placed(sent("DE", line("1", 1, price)), SHIPPING);

        assertThat(placed.content().adjustments()).containsExactly(standard(charged));
        assertThat(placed.content().totalMinor())
                .isEqualTo(euros(price).amount().movePointRight(2).longValueExact() + charged);
        assertThat(placed.policies()).isEqualTo(Charges.versions(Optional.empty(), Optional.of(6)));
    }

    @Test
    void the_threshold_looks_at_what_the_lines_come_to() {
        OrderDraft.Line reduced =
                line("1", 1, euros("50"), Optional.of(new OrderDraft.Discount("D", cents(1))), Optional.empty());
        OrderDraft.Line dutiable = Charges.taxed("1", 1, "40", "0.25", false);

        assertThat(charged(sent("DE", reduced))).isEqualTo(490);
        assertThat(charged(sent("DE", dutiable))).isZero();
        assertThat(charged(sent("DE", line("1", 1, "25"), line("2", 1, "25")))).isZero();
        assertThat(charged(draft(Optional.empty(), Optional.of("DE"), List.of(FEE), line("1", 1, "20"))))
                .isEqualTo(4490);
    }

    @Test
    void what_is_free_from_nothing_on_or_never() {
        OrderDraft draft = sent("DE", line("1", 1, "0"));
        ShippingPolicy always = new ShippingPolicy(1, Map.of("EUR", charge(490, 0)));
        ShippingPolicy never = new ShippingPolicy(1, Map.of("EUR", new ShippingPolicy.Charge(490, Optional.empty())));

        assertThat(placed(draft, always).content().adjustments()).containsExactly(standard(0));
        assertThat(placed(sent("DE", line("1", 1, "9999")), never).content().adjustments())
                .containsExactly(standard(490));
    }

    @Test
    void what_the_order_says_of_shipping_itself_holds() {
        OrderDraft own = draft(Optional.empty(), Optional.of("DE"), List.of(shipping("POST", 1)), line("1", 1, "10"));

        assertThat(placed(own, SHIPPING).content().totalMinor()).isEqualTo(1001);
        assertThat(placed(own, SHIPPING).policies()).isEqualTo(Charges.versions(Optional.empty(), Optional.empty()));
    }

    @Test
    void what_goes_nowhere_or_is_paid_in_another_currency_is_not_charged() {
        ShippingPolicy inPounds = new ShippingPolicy(1, Map.of("GBP", charge(490, 0)));

        assertThat(placed(sold(Optional.of("DE"), line("1", 1, "10")), SHIPPING)
                        .content()
                        .adjustments())
                .isEmpty();
        assertThat(placed(sent("DE", line("1", 1, "10")), inPounds).content().adjustments())
                .isEmpty();
        assertThat(placed(sent("DE", line("1", 1, "10")), inPounds).policies())
                .isEqualTo(Charges.versions(Optional.empty(), Optional.empty()));
    }

    @Test
    void placing_it_again_is_the_same_order_whatever_sending_costs_by_then() {
        OrderDraft draft = draft(Optional.empty(), Optional.of("DE"), List.of(FEE), line("1", 1, "10"));
        List<ShippingPolicy> policies =
                List.of(SHIPPING, ShippingPolicy.none(), new ShippingPolicy(9, Map.of("EUR", charge(700, 900))));

        for (ShippingPolicy first : policies) {
            OrderPlaced placed = placed(draft, first);
            assertThat(policies)
                    .allSatisfy(later -> assertThat(when(place(draft, supply(TaxPolicy.none(), later)), placed))
                            .isEmpty());
        }
    }

    @Test
    void placing_it_again_with_another_amount_is_another_order() {
        OrderPlaced placed = placed(sent("DE", line("1", 1, "10")), SHIPPING);
        OrderDraft same =
                draft(Optional.empty(), Optional.of("DE"), List.of(shipping("STANDARD", 490)), line("1", 1, "10"));

        assertThat(when(place(same), placed)).isEmpty();
        for (OrderDraft.Adjustment other : List.of(shipping("STANDARD", 491), shipping("POST", 490), FEE)) {
            SampleOrder.assertRefused(
                    OrderRejection.AlreadyPlaced.class,
                    "order.already-placed",
                    place(draft(Optional.empty(), Optional.of("DE"), List.of(other), line("1", 1, "10"))),
                    placed);
        }
    }

    @Test
    void only_shipping_is_read_off_the_order() {
        OrderDraft.Adjustment fee =
                new OrderDraft.Adjustment(AdjustmentKind.FEE, ShippingPolicy.STANDARD, "a standard fee", cents(100));
        OrderPlaced placed =
                Scenario.placed(draft(Optional.empty(), Optional.of("DE"), List.of(fee), line("1", 1, "10")));
        OrderPlaced posted = Scenario.placed(
                draft(Optional.empty(), Optional.of("DE"), List.of(shipping("POST", 490)), line("1", 1, "10")));

        for (OrderPlaced first : List.of(placed, posted)) {
            SampleOrder.assertRefused(
                    OrderRejection.AlreadyPlaced.class,
                    "order.already-placed",
                    place(sent("DE", line("1", 1, "10"))),
                    first);
        }
    }

    @Test
    void a_charge_that_cannot_be_added_is_a_fault() {
        OrderDraft full = draft(
                Optional.empty(),
                Optional.of("DE"),
                List.of(new OrderDraft.Adjustment(
                        AdjustmentKind.FEE, "F", "all there is", cents(Long.MAX_VALUE - 100))),
                line("1", 1, "1"));

        assertThat(SampleOrder.assertRefused(
                                OrderRejection.InvalidContent.class,
                                "order.invalid-content",
                                place(full, supply(TaxPolicy.none(), SHIPPING)))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("amount-overflow");
    }

    @Test
    void nobody_is_paid_for_having_things_sent() {
        assertThatIllegalArgumentException().isThrownBy(() -> charge(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> charge(1, -1));
        assertThat(charge(0, 0).flatMinor()).isZero();
    }

    private static long charged(OrderDraft draft) {
        return placed(draft, SHIPPING).content().adjustments().stream()
                .mapToLong(Adjustment::amountMinor)
                .sum();
    }

    private static Adjustment standard(long minor) {
        return new Adjustment(AdjustmentKind.SHIPPING, "STANDARD", "Standard shipping", minor);
    }

    private static OrderPlaced placed(OrderDraft draft, ShippingPolicy policy) {
        return (OrderPlaced)
                when(place(draft, supply(TaxPolicy.none(), policy))).getFirst();
    }
}
