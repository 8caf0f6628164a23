package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Edit.add;
import static dev.daybook.command.order.domain.Edit.after;
import static dev.daybook.command.order.domain.Edit.change;
import static dev.daybook.command.order.domain.Edit.charge;
import static dev.daybook.command.order.domain.Edit.confirmed;
import static dev.daybook.command.order.domain.Edit.edited;
import static dev.daybook.command.order.domain.Edit.priced;
import static dev.daybook.command.order.domain.Edit.remove;
import static dev.daybook.command.order.domain.Edit.send;
import static dev.daybook.command.order.domain.Edit.to;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.SampleOrder.cancelled;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.placed;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineDiscount;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The order comes to 19.94: line 1 of three pieces 9.99, line 2 of one piece 5.00, the parcel 4.95. */
class EditedOrderTest {

    private static final OrderDraft.Adjustment EXPRESS =
            new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, "EXPRESS", "tomorrow", cents(995));

    @Nested
    class Lines {
        @Test
        void more_of_something_else_is_a_line_of_its_own() {
            assertThat(edited(add(line("3", 2, "1.50")), PLACED, CONFIRMED))
                    .containsExactly(confirmed(300), new LineAdded(ID, "EUR", priced("3", 2, "1.5", 300)));
        }

        @Test
        void another_quantity_keeps_the_price_of_a_piece() {
            assertThat(edited(change("1", 5), PLACED))
                    .containsExactly(
                            confirmed(666), new LineQuantityChanged(ID, "EUR", priced("1", 5, "3.33", 1665), 3, 666));
            assertThat(edited(change("1", 1), PLACED))
                    .containsExactly(
                            confirmed(-666), new LineQuantityChanged(ID, "EUR", priced("1", 1, "3.33", 333), 3, -666));
        }

        @Test
        void the_tax_rate_stays_and_the_discount_goes_along() {
            OrderEvent placed = placed(draft(line(
                    "1",
                    4,
                    euros("5"),
                    Optional.of(new OrderDraft.Discount("TEN", cents(200))),
                    Optional.of(new OrderDraft.Tax(new BigDecimal("0.19"), false)))));

            assertThat(edited(change("1", 6), placed))
                    .element(1)
                    .isEqualTo(new LineQuantityChanged(
                            ID,
                            "EUR",
                            new OrderLine(
                                    "1",
                                    "SKU-1",
                                    "a thing",
                                    6,
                                    new BigDecimal("5"),
                                    Optional.of(new LineDiscount("TEN", 300)),
                                    Optional.of(new LineTax(new BigDecimal("0.19"), false, 513)),
                                    3213),
                            4,
                            1071));
        }

        @Test
        void pieces_called_off_before_do_not_count_again() {
            OrderEvent one = cancelled(new LineCredit("1", "SKU-1", 1, 333));

            assertThat(edited(change("1", 4), PLACED, one))
                    .containsExactly(
                            confirmed(666), new LineQuantityChanged(ID, "EUR", priced("1", 4, "3.33", 1332), 2, 666));
        }

        @Test
        void a_removed_line_is_worth_what_still_counted_and_keeps_its_id() {
            OrderEvent one = cancelled(new LineCredit("1", "SKU-1", 1, 333));

            assertThat(edited(remove("1"), PLACED, one))
                    .containsExactly(confirmed(-666), new LineRemoved(ID, "EUR", new LineCredit("1", "SKU-1", 2, 666)));
            OrderEvent[] removed = after(remove("1"), PLACED);
            List<OrderEvent> again = new ArrayList<>(List.of(removed));
            again.addAll(when(new BeginEdit(ID, "e2"), removed));
            assertThat(assertRefused(
                                    OrderRejection.InvalidContent.class,
                                    "order.invalid-content",
                                    new StageEdit(ID, "e2", add(line("1", 1, "1")), false, Supply.none()),
                                    again.toArray(OrderEvent[]::new))
                            .faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/addedLines/0/lineId", "duplicate"));
        }

        @Test
        void what_is_as_planned_already_does_not_change() {
            assertThat(edited(change("1", 3), PLACED)).containsExactly(confirmed(0));
        }

        @Test
        void a_changed_line_goes_on_with_its_new_pieces() {
            OrderEvent[] five = after(change("1", 5), PLACED);

            assertThat(when(new CancelLines(ID, List.of(pieces("1", 4)), REASON), five))
                    .containsExactly(cancelled(new LineCredit("1", "SKU-1", 4, 1332)));
            assertRefused(
                    OrderRejection.LinesUnavailable.class,
                    "order.lines-unavailable",
                    new CancelLines(ID, List.of(pieces("1", 6)), REASON),
                    five);
        }
    }

    @Nested
    class AmountsAndPlaces {
        @Test
        void a_shipping_method_takes_the_place_of_the_one_before() {
            OrderEvent[] express = after(send(EXPRESS), PLACED);

            assertThat(express)
                    .endsWith(
                            confirmed(500),
                            new ShippingMethodChanged(
                                    ID,
                                    "EUR",
                                    new Adjustment(AdjustmentKind.SHIPPING, "EXPRESS", "tomorrow", 995),
                                    500));
            assertThat(when(new CancelOrder(ID, REASON), express))
                    .last()
                    .extracting("creditMinor")
                    .isEqualTo(2494L);
        }

        @Test
        void fees_and_discounts_add_to_what_there_is() {
            OrderDraft.Adjustment sorry =
                    new OrderDraft.Adjustment(AdjustmentKind.DISCOUNT, "SORRY", "late", cents(-100));

            assertThat(edited(charge(sorry), PLACED))
                    .containsExactly(
                            confirmed(-100),
                            new AdjustmentApplied(
                                    ID, "EUR", new Adjustment(AdjustmentKind.DISCOUNT, "SORRY", "late", -100)));
        }

        @Test
        void address_and_contact_change_once() {
            Address address =
                    new Address("A. Lovelace", "12 Square", Optional.empty(), "London", Optional.empty(), "SW1", "GB");
            Contact contact = new Contact(Optional.of("Ada"), Optional.empty(), Optional.empty());
            OrderEvent[] moved = after(to(address, contact), PLACED);

            assertThat(moved)
                    .endsWith(
                            confirmed(0),
                            new ShippingAddressCorrected(ID, address),
                            new OrderContactChanged(ID, contact));
            assertThat(given(moved).content().orElseThrow())
                    .satisfies(content -> assertThat(content.shippingAddress()).contains(address))
                    .satisfies(content -> assertThat(content.contact()).contains(contact));
        }
    }
}
