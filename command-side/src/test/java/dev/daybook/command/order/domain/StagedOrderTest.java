package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Edit.BEGIN;
import static dev.daybook.command.order.domain.Edit.add;
import static dev.daybook.command.order.domain.Edit.after;
import static dev.daybook.command.order.domain.Edit.change;
import static dev.daybook.command.order.domain.Edit.charge;
import static dev.daybook.command.order.domain.Edit.confirm;
import static dev.daybook.command.order.domain.Edit.edited;
import static dev.daybook.command.order.domain.Edit.faults;
import static dev.daybook.command.order.domain.Edit.held;
import static dev.daybook.command.order.domain.Edit.priced;
import static dev.daybook.command.order.domain.Edit.remove;
import static dev.daybook.command.order.domain.Edit.stage;
import static dev.daybook.command.order.domain.Edit.staged;
import static dev.daybook.command.order.domain.Edit.stocked;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.SampleOrder.cancelled;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.placed;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.OrderEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The order comes to 19.94: line 1 of three pieces 9.99, line 2 of one piece 5.00, the parcel 4.95. */
class StagedOrderTest {

    @Nested
    class Refused {
        @Test
        void every_fault_of_a_plan_is_told_at_once() {
            OrderDraft.Line dollars =
                    line("1", 1, new Price(new BigDecimal("1"), "USD"), Optional.empty(), Optional.empty());

            assertThat(faults(
                            Edit.draft(List.of(dollars), List.of(pieces("2", 2), pieces("9", 1)), List.of("2", "8")),
                            PLACED))
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactlyInAnyOrder(
                            tuple("/addedLines/0/lineId", "duplicate"),
                            tuple("/addedLines/0/unitPrice/currency", "currency-mismatch"),
                            tuple("/changedLines/1/lineId", "unknown-line"),
                            tuple("/removedLines/0", "duplicate"),
                            tuple("/removedLines/1", "unknown-line"));
        }

        @Test
        void a_plan_changes_something_leaves_something_and_is_not_worth_less_than_nothing() {
            assertThat(faults(Edit.draft(List.of(), List.of(), List.of()), PLACED))
                    .extracting(Fault::code)
                    .containsExactly("nothing-changes");
            assertThat(faults(remove("1", "2"), PLACED)).extracting(Fault::code).containsExactly("order-empty");
            assertThat(faults(
                            charge(new OrderDraft.Adjustment(AdjustmentKind.DISCOUNT, "ALL", "", cents(-1995))),
                            PLACED))
                    .extracting(Fault::code)
                    .containsExactly("total-negative");
            assertThat(edited(
                            charge(new OrderDraft.Adjustment(AdjustmentKind.DISCOUNT, "ALL", "", cents(-1994))),
                            PLACED))
                    .hasSize(2);
        }

        @Test
        void an_amount_that_does_not_fit_is_a_fault_of_its_line() {
            OrderEvent dear = placed(draft(line(
                    "1",
                    1,
                    euros("90000000000000000"),
                    Optional.of(new OrderDraft.Discount("ALMOST", cents(9_000_000_000_000_000_000L))),
                    Optional.empty())));

            assertThat(faults(change("1", 2_000_000_000), dear))
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/changedLines/0", "amount-overflow"));
        }

        @Test
        void a_line_of_which_nothing_counts_any_more_is_not_raised_from_the_dead() {
            OrderEvent gone = cancelled(new LineCredit("2", "SKU-2", 1, 500));
            OrderEvent[] before = staged(change("2", 3), Supply.none(), PLACED);
            OrderEvent[] removing = staged(remove("2"), Supply.none(), PLACED);

            assertThat(given(before)).satisfies(order -> assertUnavailable(Order.evolve(order, gone)));
            assertThat(given(removing)).satisfies(order -> assertUnavailable(Order.evolve(order, gone)));
        }

        private void assertUnavailable(Order order) {
            assertThatExceptionOfType(OrderRejection.LinesUnavailable.class)
                    .isThrownBy(() -> Order.decide(confirm(Supply.none()), order));
        }

        @Test
        void the_catalogue_has_a_say_in_new_lines() {
            OrderEvent[] begun = {PLACED, when(BEGIN, PLACED).getFirst()};
            StageEdit other = stage(
                    add(new OrderDraft.Line(
                            "3",
                            "SKU-1",
                            Optional.empty(),
                            1,
                            Optional.of(euros("1")),
                            Optional.empty(),
                            Optional.empty())),
                    stocked("SKU-1", 1));

            assertRefused(OrderRejection.PriceChanged.class, "order.price-changed", other, begun);
            assertThat(when(new StageEdit(ID, "e1", other.draft(), true, other.supply()), begun))
                    .hasSize(1);
        }
    }

    @Nested
    class ThePreview {
        @Test
        void tells_what_confirming_would_do() {
            OrderEvent[] staged = staged(change("1", 5), Supply.none(), PLACED, held(1994), CONFIRMED);
            EditPreview preview = given(staged).preview("e1").orElseThrow();

            assertThat(preview)
                    .isEqualTo(new EditPreview(
                            "e1",
                            true,
                            "EUR",
                            List.of(new LineQuantityChanged(ID, "EUR", priced("1", 5, "3.33", 1665), 3, 666)),
                            1994,
                            666,
                            666,
                            List.of(new LineQuantity("1", "SKU-1", 2))));
            assertThat(edited(change("1", 5), PLACED, held(1994), CONFIRMED)).containsAll(preview.changes());
        }

        @Test
        void is_empty_before_anything_is_staged_and_gone_when_the_edit_is_over() {
            Order begun = given(PLACED, when(BEGIN, PLACED).getFirst());

            assertThat(begun.preview("e1").orElseThrow())
                    .isEqualTo(new EditPreview("e1", false, "EUR", List.of(), 1994, 0, 1994, List.of()));
            assertThat(begun.preview("e2")).isEmpty();
            assertThat(begun.wantedBy("e2")).isEmpty();
            assertThat(given(after(change("1", 5), PLACED)).preview("e1")).isEmpty();
        }
    }

    @Test
    void the_edits_that_ended_last_are_known_and_older_ones_forgotten() {
        Edits edits = Edits.none();
        for (int number = 0; number <= Edits.REMEMBERED; number++) {
            edits = edits.started("e" + number).ended("e" + number, number % 2 == 1);
        }

        assertThat(edits.ended()).hasSize(Edits.REMEMBERED).doesNotContainKey("e0");
        assertThat(edits.wasConfirmed("e1")).isTrue();
        assertThat(edits.wasCancelled("e1")).isFalse();
        assertThat(edits.wasConfirmed("e2")).isFalse();
        assertThat(edits.wasCancelled("e2")).isTrue();
        assertThat(edits.wasCancelled("e0")).isFalse();
    }
}
