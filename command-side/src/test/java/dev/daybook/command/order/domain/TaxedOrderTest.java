package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Charges.TAX;
import static dev.daybook.command.order.domain.Charges.draft;
import static dev.daybook.command.order.domain.Charges.sent;
import static dev.daybook.command.order.domain.Charges.sold;
import static dev.daybook.command.order.domain.Charges.supply;
import static dev.daybook.command.order.domain.Charges.tax;
import static dev.daybook.command.order.domain.Charges.taxed;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.PlacingPolicies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices include the 19 % of DE, and do not include the 5 % of CH. */
class TaxedOrderTest {

    private static final ShippingPolicy FREE = ShippingPolicy.none();
    private static final Optional<PlacingPolicies> BY_THE_TABLE = Charges.versions(Optional.of(5), Optional.empty());
    private static final Optional<PlacingPolicies> BY_NO_TABLE = Charges.versions(Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource(textBlock = """
            # rate, included, price, pieces, discount, tax, total
            0.19,   true,     1.19,  1,      0,        19,  119
            0.19,   true,     1.19,  100,    119,      1881, 11781
            0.2,    true,     1.00,  1,      0,        17,  100
            1,      true,     0.01,  1,      0,        1,   1
            1,      true,     0.03,  1,      0,        1,   3
            0.19,   false,    1.00,  1,      0,        19,  119
            0.05,   false,    0.50,  1,      0,        2,   52
            0.05,   false,    1.50,  1,      0,        8,   158
            0.05,   false,    2.00,  1,      50,       8,   158
            0.05,   false,    0.001, 500,    0,        2,   52
            0.255,  false,    10.00, 3,      1000,     510, 2510
            0,      false,    1.00,  1,      0,        0,   100
            0.19,   true,     1.00,  1,      100,      0,   0
            """)
    void a_line_without_a_tax_gets_that_of_the_country(
            String rate, boolean included, String price, int pieces, long discount, long tax, long total) {
        TaxPolicy policy = new TaxPolicy(5, Map.of("FR", tax(rate, included)));
        OrderDraft.Line line = line(
                "1",
                pieces,
                euros(price),
                Optional.of(new OrderDraft.Discount("D", cents(discount))),
                Optional.empty());

        OrderPlaced placed = placed(sent("FR", line), policy);

        OrderLine priced = placed.content().lines().getFirst();
        assertThat(priced.tax()).contains(new LineTax(new BigDecimal(rate), included, tax));
        assertThat(priced.totalMinor()).isEqualTo(total);
        assertThat(placed.content().totalMinor()).isEqualTo(total);
        assertThat(placed.policies()).isEqualTo(BY_THE_TABLE);
    }

    @Test
    void it_counts_where_the_order_goes_and_only_then_where_it_is_sold() {
        OrderDraft both = draft(Optional.of("DE"), Optional.of("CH"), List.of(), line("1", 1, "10"));

        assertThat(rate(placed(both, TAX))).contains(new BigDecimal("0.05"));
        assertThat(rate(placed(sold(Optional.of("DE"), line("1", 1, "10")), TAX)))
                .contains(new BigDecimal("0.19"));
    }

    @Test
    void what_goes_to_no_country_of_the_table_is_not_taxed() {
        List<OrderDraft> untaxed = List.of(
                sold(Optional.empty(), line("1", 1, "10")),
                sold(Optional.of("Germany"), line("1", 1, "10")),
                sold(Optional.of("US"), line("1", 1, "10")),
                draft(Optional.of("DE"), Optional.of("US"), List.of(), line("1", 1, "10")));

        assertThat(untaxed).allSatisfy(draft -> {
            assertThat(rate(placed(draft, TAX))).isEmpty();
            assertThat(placed(draft, TAX)).isEqualTo(placed(draft, TaxPolicy.none()));
            assertThat(placed(draft, TAX).policies()).isEqualTo(BY_NO_TABLE);
        });
    }

    @Test
    void a_tax_that_the_line_names_itself_holds() {
        OrderDraft mixed = sent("CH", taxed("1", 1, "10", "0.5", false), line("2", 1, "10"));

        assertThat(placed(mixed, TAX).content().lines())
                .extracting(OrderLine::totalMinor)
                .containsExactly(1500L, 1050L);
        assertThat(placed(mixed, TAX).policies()).isEqualTo(BY_THE_TABLE);
        OrderPlaced own = placed(sent("CH", taxed("1", 1, "10", "0", false)), TAX);
        assertThat(own.content().totalMinor()).isEqualTo(1000);
        assertThat(own.policies()).isEqualTo(BY_NO_TABLE);
    }

    @Test
    void an_order_that_is_taken_over_is_taxed_as_it_was_then() {
        OrderDraft past = sold(Optional.of("CH"), line("1", 1, "10"));

        var imported = (OrderImported) when(new ImportOrder(Scenario.ID, "1", OrderKind.SALE, "shop", past))
                .getFirst();

        assertThat(imported.content().lines().getFirst().tax()).isEmpty();
    }

    @Test
    void placing_it_again_is_the_same_order_whatever_the_rates_are_by_then() {
        OrderDraft draft = sent("CH", line("1", 3, "3.33"), taxed("2", 1, "10", "0.5", true));
        List<TaxPolicy> policies = List.of(TAX, TaxPolicy.none(), new TaxPolicy(8, Map.of("CH", tax("0.08", true))));

        for (TaxPolicy first : policies) {
            OrderPlaced placed = placed(draft, first);
            assertThat(policies)
                    .allSatisfy(later -> assertThat(when(place(draft, supply(later, FREE)), placed))
                            .isEmpty());
        }
    }

    @Test
    void placing_it_again_with_another_tax_is_another_order() {
        OrderPlaced placed = placed(sent("CH", line("1", 1, "10")), TAX);

        SampleOrder.assertRefused(
                OrderRejection.AlreadyPlaced.class,
                "order.already-placed",
                place(sent("CH", taxed("1", 1, "10", "0.06", false)), supply(TAX, FREE)),
                placed);
        assertThat(when(place(sent("CH", taxed("1", 1, "10", "0.050", false)), supply(TAX, FREE)), placed))
                .isEmpty();
    }

    private static OrderPlaced placed(OrderDraft draft, TaxPolicy policy) {
        return (OrderPlaced) when(place(draft, supply(policy, FREE))).getFirst();
    }

    private static Optional<BigDecimal> rate(OrderPlaced placed) {
        return placed.content().lines().getFirst().tax().map(LineTax::rate);
    }
}
