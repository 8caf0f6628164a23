package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static dev.daybook.command.order.domain.Shelves.at;
import static dev.daybook.command.order.domain.Shelves.counted;
import static dev.daybook.command.order.domain.Shelves.promised;
import static dev.daybook.command.order.domain.Shelves.reserved;
import static dev.daybook.command.order.domain.Shelves.supply;
import static dev.daybook.command.order.domain.Shelves.uncounted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The SKU of line n is {@code SKU-n}; the shop has two locations, near and far. */
class SuppliedOrderTest {

    @Nested
    class GivenACatalogue {

        @Test
        void what_a_line_leaves_out_the_catalogue_says() {
            List<OrderEvent> events =
                    when(place(draft(unpriced(2)), supply(Map.of("SKU-1", uncounted("2.50")), Map.of())));

            OrderLine line = ((OrderPlaced) events.getFirst()).content().lines().getFirst();
            assertThat(line.description()).isEqualTo("a voucher");
            assertThat(line.unitPrice()).isEqualByComparingTo("2.5");
            assertThat(line.totalMinor()).isEqualTo(500);
        }

        @Test
        void the_order_s_own_words_stay() {
            List<OrderEvent> events =
                    when(place(draft(line("1", 1, "2.500")), supply(Map.of("SKU-1", uncounted("2.5")), Map.of())));

            assertThat(((OrderPlaced) events.getFirst())
                            .content()
                            .lines()
                            .getFirst()
                            .description())
                    .isEqualTo("a thing");
        }

        @Test
        void another_price_than_the_catalogue_s_is_refused_and_every_line_named() {
            PlaceOrder expecting = place(
                    draft(line("1", 1, "2"), line("2", 1, "5"), line("3", 1, "2")),
                    supply(
                            Map.of("SKU-1", uncounted("2.50"), "SKU-2", uncounted("5"), "SKU-3", uncounted("1")),
                            Map.of()));

            assertThat(assertRefused(OrderRejection.PriceChanged.class, "order.price-changed", expecting)
                            .faults())
                    .containsExactly(
                            new Fault("/lines/0/unitPrice", "price-changed", "SKU-1 costs 2.50 EUR"),
                            new Fault("/lines/2/unitPrice", "price-changed", "SKU-3 costs 1 EUR"));
        }

        @Test
        void the_same_number_in_another_currency_is_another_price() {
            CatalogueEntry inDollars =
                    new CatalogueEntry.OnSale("a lamp", new Price(euros("2").amount(), "USD"), false, false);

            assertRefused(
                    OrderRejection.PriceChanged.class,
                    "order.price-changed",
                    place(draft(line("1", 1, "2")), supply(Map.of("SKU-1", inDollars), Map.of())));
        }

        @Test
        void an_overriding_order_keeps_its_price() {
            PlaceOrder expecting = place(draft(line("1", 1, "2")), supply(Map.of("SKU-1", uncounted("9")), Map.of()));
            PlaceOrder overriding = new PlaceOrder(ID, "D1", false, expecting.draft(), true, expecting.supply());

            assertThat(((OrderPlaced) when(overriding).getFirst()).content().totalMinor())
                    .isEqualTo(200);
        }

        @Test
        void what_is_not_on_sale_cannot_be_ordered_whatever_its_price() {
            PlaceOrder order = place(
                    draft(line("1", 1, "2"), line("2", 1, "2")),
                    supply(Map.of("SKU-2", new CatalogueEntry.NotOnSale(), "SKU-1", uncounted("9")), Map.of()));

            assertThat(assertRefused(OrderRejection.NotOnSale.class, "order.not-on-sale", order)
                            .faults())
                    .containsExactly(new Fault("/lines/1/sku", "not-on-sale", "SKU-2 cannot be ordered"));
        }

        @Test
        void what_the_catalogue_does_not_know_needs_a_price() {
            assertThat(assertRefused(
                                    OrderRejection.InvalidContent.class,
                                    "order.invalid-content",
                                    place(draft(unpriced(1))))
                            .faults())
                    .containsExactly(new Fault(
                            "/lines/0/unitPrice", "required", "SKU-1 is not in the catalogue, so it needs a price"));
        }

        @Test
        void placing_it_again_is_the_same_order_whatever_the_catalogue_says_by_then() {
            OrderPlaced placed =
                    (OrderPlaced) when(place(draft(unpriced(2)), supply(Map.of("SKU-1", uncounted("2.50")), Map.of())))
                            .getFirst();

            assertThat(when(place(draft(unpriced(2)), supply(Map.of("SKU-1", uncounted("7")), Map.of())), placed))
                    .isEmpty();
            assertRefused(
                    OrderRejection.AlreadyPlaced.class,
                    "order.already-placed",
                    place(draft(unpriced(3)), supply(Map.of("SKU-1", uncounted("2.50")), Map.of())),
                    placed);
        }

        private static OrderDraft.Line unpriced(int quantity) {
            return new OrderDraft.Line(
                    "1", "SKU-1", Optional.empty(), quantity, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @Nested
    class GivenStock {

        private static List<OrderEvent> ordering(int pieces, CatalogueEntry entry, int near, int far) {
            return when(order(pieces, entry, near, far));
        }

        private static PlaceOrder order(int pieces, CatalogueEntry entry, int near, int far) {
            return place(
                    draft(line("1", pieces, "5")),
                    supply(Map.of("SKU-1", entry), Map.of("SKU-1@near", near, "SKU-1@far", far)));
        }

        @Test
        void the_first_location_that_has_all_pieces_keeps_them() {
            assertThat(ordering(3, counted("5"), 3, 9)).element(1).isEqualTo(reserved(at("near", 3, 0)));
            assertThat(ordering(3, counted("5"), 2, 9)).element(1).isEqualTo(reserved(at("far", 3, 0)));
        }

        @Test
        void pieces_that_no_location_has_alone_come_from_several() {
            assertThat(ordering(5, counted("5"), 3, 4))
                    .element(1)
                    .isEqualTo(reserved(at("near", 3, 0), at("far", 2, 0)));
        }

        @Test
        void more_than_there_is_is_refused_and_says_how_many_there_are() {
            PlaceOrder order = place(
                    draft(line("1", 4, "5"), line("2", 1, "5")),
                    supply(
                            Map.of("SKU-1", counted("5"), "SKU-2", counted("5")),
                            Map.of("SKU-1@near", 1, "SKU-1@far", 2, "SKU-2@near", 1)));

            assertThat(assertRefused(OrderRejection.OutOfStock.class, "order.out-of-stock", order)
                            .faults())
                    .containsExactly(new Fault("/lines/0/quantity", "out-of-stock", "SKU-1 has 3 left"));
        }

        @Test
        void what_may_be_backordered_is_promised_at_the_first_location() {
            assertThat(ordering(5, promised("5"), 1, 2))
                    .element(1)
                    .isEqualTo(reserved(at("near", 1, 2), at("far", 2, 0)));
            assertThat(ordering(5, promised("5"), 0, 0)).element(1).isEqualTo(reserved(at("near", 0, 5)));
        }

        @Test
        void what_is_not_counted_is_not_reserved() {
            assertThat(ordering(5, uncounted("5"), 0, 0)).hasSize(1);
        }

        @Test
        void two_lines_of_one_sku_are_reserved_together() {
            OrderDraft.Line again = new OrderDraft.Line(
                    "2", "SKU-1", Optional.of(""), 2, Optional.of(euros("5")), Optional.empty(), Optional.empty());
            PlaceOrder order = place(
                    draft(line("1", 2, "5"), again), supply(Map.of("SKU-1", counted("5")), Map.of("SKU-1@near", 4)));

            assertThat(when(order)).element(1).isEqualTo(reserved(at("near", 4, 0)));
            assertThat(assertRefused(
                                    OrderRejection.OutOfStock.class,
                                    "order.out-of-stock",
                                    order.with(supply(Map.of("SKU-1", counted("5")), Map.of("SKU-1@near", 3))))
                            .faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/lines/0/quantity", "/lines/1/quantity");
        }

        @Test
        void more_pieces_than_can_be_counted_are_never_there() {
            OrderDraft.Line many = line("1", 2_000_000_000, "0.001");
            OrderDraft.Line again = new OrderDraft.Line(
                    "2",
                    "SKU-1",
                    many.description(),
                    many.quantity(),
                    many.unitPrice(),
                    Optional.empty(),
                    Optional.empty());

            assertRefused(
                    OrderRejection.OutOfStock.class,
                    "order.out-of-stock",
                    place(draft(many, again), supply(Map.of("SKU-1", promised("0.001")), Map.of("SKU-1@near", 5))));
        }

        @Test
        void locations_are_named_once_and_as_in_a_path() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReservationPolicy(1, Duration.ZERO, List.of("main", "main")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReservationPolicy(1, Duration.ZERO, List.of("the shop")));
        }

        @Test
        void a_shop_without_a_location_cannot_be_set_up() {
            assertThatIllegalArgumentException().isThrownBy(() -> new ReservationPolicy(1, Duration.ZERO, List.of()));
        }
    }
}
