package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.Address;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.LineDiscount;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingTest {

    @ParameterizedTest
    @CsvSource({
        "2.55, 6, 1530",
        "0.001, 1, 0",
        "0.005, 1, 0",
        "0.015, 1, 2",
        "0.025, 1, 2",
        "0.001, 1500, 150",
        "0, 4, 0"
    })
    void a_line_comes_to_its_exact_price_rounded_half_to_even_once(String price, int quantity, long minor) {
        assertThat(onlyLine(line("1", quantity, price)).totalMinor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1500, 1500", "KWD, 1.5, 1500", "GBP, 1.5, 150"})
    void the_currency_says_how_many_decimals_there_are(String currency, String price, long minor) {
        OrderDraft draft = inCurrency(currency, new Price(new BigDecimal(price), currency));

        assertThat(Pricing.price(draft, OrderKind.SALE).totalMinor()).isEqualTo(minor);
    }

    @Test
    void a_discount_comes_off_the_line() {
        OrderLine line = onlyLine(line("1", 2, euros("10"), discount(500), Optional.empty()));

        assertThat(line.totalMinor()).isEqualTo(1500);
        assertThat(line.discount()).contains(new LineDiscount("SALE", 500));
    }

    @Test
    void a_discount_may_take_the_whole_price_and_no_more() {
        assertThat(onlyLine(line("1", 1, euros("5"), discount(500), Optional.empty()))
                        .totalMinor())
                .isZero();
        assertThat(faults(draft(line("1", 1, euros("5"), discount(501), Optional.empty()))))
                .containsExactly(new Fault(
                        "/lines/0/discount/amount", "discount-too-large", "the discount exceeds the line's price"));
    }

    @Test
    void an_included_tax_is_worked_out_of_the_discounted_price() {
        OrderLine line = onlyLine(line("1", 1, euros("12.50"), discount(50), tax("0.20", true)));

        assertThat(line.tax()).contains(new LineTax(new BigDecimal("0.2"), true, 200));
        assertThat(line.totalMinor()).isEqualTo(1200);
    }

    @Test
    void an_excluded_tax_comes_on_top() {
        OrderLine line = onlyLine(line("1", 1, euros("10.05"), Optional.empty(), tax("0.1", false)));

        assertThat(line.tax()).contains(new LineTax(new BigDecimal("0.1"), false, 100));
        assertThat(line.totalMinor()).isEqualTo(1105);
    }

    @Test
    void adjustments_count_as_they_are_signed() {
        OrderContent content = Pricing.price(
                draft(
                        List.of(line("1", 1, "10")),
                        List.of(
                                new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, "POST", "parcel", cents(495)),
                                new OrderDraft.Adjustment(AdjustmentKind.DISCOUNT, "D", "loyal", cents(-100)))),
                OrderKind.SALE);

        assertThat(content.totalMinor()).isEqualTo(1395);
        assertThat(content.adjustments())
                .containsExactly(
                        new Adjustment(AdjustmentKind.SHIPPING, "POST", "parcel", 495),
                        new Adjustment(AdjustmentKind.DISCOUNT, "D", "loyal", -100));
    }

    @Test
    void the_country_is_that_of_the_shipping_address_unless_named() {
        Address address = new Address("A", "S 1", Optional.empty(), "Paris", Optional.empty(), "75001", "FR");
        OrderDraft unnamed = new OrderDraft(
                Optional.empty(),
                "EUR",
                List.of(line("1", 1, "1")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(address),
                Optional.empty());

        assertThat(Pricing.price(unnamed, OrderKind.SALE).country()).contains("FR");
        assertThat(Pricing.price(draft(line("1", 1, "1")), OrderKind.SALE).country())
                .contains("DE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EURO", "ABC", "XXX"})
    void a_currency_must_exist_and_have_minor_units(String currency) {
        assertThat(faults(inCurrency(currency, new Price(BigDecimal.ONE, currency))))
                .containsExactly(new Fault("/currency", "currency-unknown", currency + " is no ISO 4217 currency"));
    }

    @Test
    void every_fault_is_told_at_once() {
        OrderDraft draft = draft(
                List.of(
                        line("1", 1, new Price(BigDecimal.ONE, "GBP"), Optional.empty(), Optional.empty()),
                        line(
                                "1",
                                1,
                                euros("5"),
                                Optional.of(new OrderDraft.Discount("S", new Money(1, "USD"))),
                                Optional.empty()),
                        line("3", 1000, "99999999999999999")),
                List.of(new OrderDraft.Adjustment(AdjustmentKind.FEE, "F", "fee", new Money(1, "CHF"))));

        assertThat(faults(draft))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/lines/0/unitPrice/currency", "currency-mismatch"),
                        tuple("/lines/1/lineId", "duplicate"),
                        tuple("/lines/1/discount/amount/currency", "currency-mismatch"),
                        tuple("/lines/2", "amount-overflow"),
                        tuple("/adjustments/0/amount/currency", "currency-mismatch"));
    }

    @Test
    void a_sum_that_cannot_be_reckoned_is_a_fault() {
        OrderDraft draft = draft(line("1", 1, "92233720368547758"), line("2", 1, "92233720368547758"));

        assertThat(faults(draft)).extracting(Fault::pointer, Fault::code).containsExactly(tuple("", "amount-overflow"));
    }

    @Test
    void an_order_that_comes_to_less_than_nothing_cannot_be_placed_but_was_perhaps_sold_once() {
        OrderDraft draft = draft(
                List.of(line("1", 1, "1")),
                List.of(new OrderDraft.Adjustment(AdjustmentKind.DISCOUNT, "D", "too kind", cents(-101))));
        OrderDraft free = draft(
                List.of(line("1", 1, "1")),
                List.of(new OrderDraft.Adjustment(AdjustmentKind.DISCOUNT, "D", "all of it", cents(-100))));

        assertThat(Objects.requireNonNull(catchThrowableOfType(
                                OrderRejection.InvalidContent.class, () -> Scenario.when(Scenario.place(draft))))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("total-negative");
        assertThat(Scenario.when(Scenario.place(free))).hasSize(1);
        assertThat(Scenario.when(new ImportOrder(Scenario.ID, "1", OrderKind.SALE, "shop", draft)))
                .hasSize(1);
    }

    private static OrderLine onlyLine(OrderDraft.Line line) {
        return Pricing.price(draft(line), OrderKind.SALE).lines().getFirst();
    }

    private static List<Fault> faults(OrderDraft draft) {
        OrderRejection refusal =
                catchThrowableOfType(OrderRejection.InvalidContent.class, () -> Pricing.price(draft, OrderKind.SALE));
        return Objects.requireNonNull(refusal).faults();
    }

    private static OrderDraft inCurrency(String currency, Price price) {
        return new OrderDraft(
                Optional.empty(),
                currency,
                List.of(line("1", 1, price, Optional.empty(), Optional.empty())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<OrderDraft.Discount> discount(long amount) {
        return Optional.of(new OrderDraft.Discount("SALE", cents(amount)));
    }

    private static Optional<OrderDraft.Tax> tax(String rate, boolean included) {
        return Optional.of(new OrderDraft.Tax(new BigDecimal(rate), included));
    }
}
