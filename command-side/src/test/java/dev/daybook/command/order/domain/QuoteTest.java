package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Charges.SHIPPING;
import static dev.daybook.command.order.domain.Charges.TAX;
import static dev.daybook.command.order.domain.Charges.draft;
import static dev.daybook.command.order.domain.Charges.sent;
import static dev.daybook.command.order.domain.Charges.shipping;
import static dev.daybook.command.order.domain.Charges.supply;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static dev.daybook.command.order.domain.Shelves.counted;
import static dev.daybook.command.order.domain.Shelves.promised;
import static dev.daybook.command.order.domain.Shelves.uncounted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.order.domain.Availability.Grade;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderPlaced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order would come to; the SKU of line n is {@code SKU-n}, the locations are near and far. */
class QuoteTest {

    @Test
    void a_quote_is_what_the_order_would_be() {
        PlaceOrder order = place(
                sent("CH", line("1", 2, "9.99"), Charges.taxed("2", 1, "1.20", "0.2", true)),
                supply(Map.of(), Map.of(), TAX, SHIPPING));

        Quote quote = Quote.of(order);

        assertThat(quote.content()).isEqualTo(((OrderPlaced) when(order).getFirst()).content());
        assertThat(quote.linesMinor()).isEqualTo(1998 + 100 + 120);
        assertThat(quote.taxMinor()).isEqualTo(100 + 20);
        assertThat(quote.shippingMinor()).isEqualTo(490);
        assertThat(quote.content().totalMinor()).isEqualTo(2708);
        assertThat(quote.expectedHold()).isEmpty();
        assertThat(quote.versions())
                .isEqualTo(new Quote.Versions(Optional.of(5), Optional.of(6), Optional.empty(), Optional.of(7)));
    }

    @Test
    void a_shop_without_policies_adds_nothing() {
        Quote quote = Quote.of(place(sent("CH", line("1", 2, "9.99"))));

        assertThat(quote.content().totalMinor()).isEqualTo(1998);
        assertThat(quote.taxMinor()).isZero();
        assertThat(quote.shippingMinor()).isZero();
        assertThat(quote.versions())
                .isEqualTo(new Quote.Versions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"3,3,0,IN_STOCK,", "3,2,1,IN_STOCK,", "3,0,9,IN_STOCK,", "4,1,2,OUT_OF_STOCK,3", "1,0,0,OUT_OF_STOCK,0"
    })
    void what_is_counted_is_there_or_it_is_told_how_many_are(int pieces, int near, int far, Grade grade, Integer left) {
        assertThat(outlook(counted("5"), pieces, near, far))
                .isEqualTo(new Availability(grade, Optional.ofNullable(left)));
    }

    @ParameterizedTest
    @CsvSource({"3,3,0,IN_STOCK,", "4,1,2,BACKORDER,3", "1,0,0,BACKORDER,0"})
    void what_may_be_backordered_is_promised(int pieces, int near, int far, Grade grade, Integer left) {
        assertThat(outlook(promised("5"), pieces, near, far))
                .isEqualTo(new Availability(grade, Optional.ofNullable(left)));
    }

    @Test
    void what_is_not_counted_or_not_in_the_catalogue_is_not_controlled() {
        Availability notControlled = new Availability(Grade.NOT_CONTROLLED, Optional.empty());

        assertThat(outlook(uncounted("5"), 1, 0, 0)).isEqualTo(notControlled);
        assertThat(Quote.of(place(Scenario.draft(line("1", 1, "5")))).availability())
                .containsExactly(notControlled);
    }

    @Test
    void each_line_is_told_of_and_those_of_one_product_together() {
        OrderDraft.Line again = new OrderDraft.Line(
                "3", "SKU-1", Optional.empty(), 2, Optional.of(euros("5")), Optional.empty(), Optional.empty());
        Quote quote = Quote.of(place(
                Scenario.draft(line("1", 2, "5"), line("2", 1, "5"), again),
                supply(
                        Map.of("SKU-1", counted("5"), "SKU-2", counted("5")),
                        Map.of("SKU-1@near", 3, "SKU-2@near", 1),
                        TaxPolicy.none(),
                        ShippingPolicy.none())));

        assertThat(quote.availability())
                .containsExactly(Availability.missing(3), Availability.enough(), Availability.missing(3));
        assertThat(quote.versions().reservation()).contains(3);
    }

    @Test
    void more_than_can_be_counted_is_missing_even_where_it_might_be_promised() {
        OrderDraft.Line many = line("1", 2_000_000_000, "0");
        OrderDraft.Line again = new OrderDraft.Line(
                "2",
                "SKU-1",
                many.description(),
                many.quantity(),
                many.unitPrice(),
                Optional.empty(),
                Optional.empty());

        assertThat(Quote.of(place(
                                Scenario.draft(many, again),
                                Shelves.supply(Map.of("SKU-1", promised("0")), Map.of("SKU-1@near", 7))))
                        .availability())
                .containsOnly(Availability.missing(7));
    }

    @Test
    void a_hold_is_foreseen() {
        Quote dear = Quote.of(place(Scenario.draft(line("1", 1, "1000")), supply()));
        Quote cheap = Quote.of(place(Scenario.draft(line("1", 1, "999.99")), supply()));

        assertThat(dear.expectedHold()).contains(HoldKind.FRAUD);
        assertThat(dear.versions().fraud()).contains(7);
        assertThat(cheap.expectedHold()).isEmpty();
        assertThat(cheap.versions().fraud()).contains(7);
    }

    @Test
    void what_cannot_be_placed_cannot_be_quoted() {
        PlaceOrder dearer =
                place(Scenario.draft(line("1", 1, "5")), Shelves.supply(Map.of("SKU-1", uncounted("6")), Map.of()));
        PlaceOrder withdrawn = place(
                Scenario.draft(line("1", 1, "5")),
                Shelves.supply(Map.of("SKU-1", new CatalogueEntry.NotOnSale()), Map.of()));
        PlaceOrder twice = place(Scenario.draft(line("1", 1, "5"), line("1", 1, "5")));

        assertThatExceptionOfType(OrderRejection.PriceChanged.class).isThrownBy(() -> Quote.of(dearer));
        assertThatExceptionOfType(OrderRejection.NotOnSale.class).isThrownBy(() -> Quote.of(withdrawn));
        assertThatExceptionOfType(OrderRejection.InvalidContent.class).isThrownBy(() -> Quote.of(twice));
    }

    @Test
    void shipping_that_cannot_be_summed_up_is_a_fault() {
        List<OrderDraft.Adjustment> huge = List.of(
                shipping("A", Long.MAX_VALUE - 100),
                new OrderDraft.Adjustment(AdjustmentKind.DISCOUNT, "D", "", cents(-Long.MAX_VALUE)),
                shipping("B", Long.MAX_VALUE - 100));
        PlaceOrder order = place(draft(Optional.empty(), Optional.empty(), huge, line("1", 1, "1")));

        assertThatExceptionOfType(OrderRejection.InvalidContent.class)
                .isThrownBy(() -> Quote.of(order))
                .satisfies(refused ->
                        assertThat(refused.faults()).extracting(Fault::code).containsExactly("amount-overflow"));
    }

    private static Availability outlook(CatalogueEntry entry, int pieces, int near, int far) {
        return Quote.of(place(
                        Scenario.draft(line("1", pieces, "5")),
                        Shelves.supply(Map.of("SKU-1", entry), Map.of("SKU-1@near", near, "SKU-1@far", far))))
                .availability()
                .getFirst();
    }
}
