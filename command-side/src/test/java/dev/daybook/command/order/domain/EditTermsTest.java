package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Charges.sent;
import static dev.daybook.command.order.domain.Charges.taxed;
import static dev.daybook.command.order.domain.Edit.add;
import static dev.daybook.command.order.domain.Edit.change;
import static dev.daybook.command.order.domain.Edit.confirm;
import static dev.daybook.command.order.domain.Edit.edited;
import static dev.daybook.command.order.domain.Edit.remove;
import static dev.daybook.command.order.domain.Edit.send;
import static dev.daybook.command.order.domain.Edit.staged;
import static dev.daybook.command.order.domain.SampleOrder.cancelled;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Address;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.PlacingPolicies;
import dev.daybook.events.order.ShippingMethodChanged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two pieces of 11.90 euros went to Germany, whose 19 % prices include; Switzerland's 5 % they do not. Sending costs 4.90, from 50 euros on nothing. */
class EditTermsTest {

    private static final Supply SHOP = Charges.supply();
    private static final OrderEvent[] TO_GERMANY = placed(sent("DE", line("1", 2, "11.90")));

    private static OrderEvent[] placed(OrderDraft draft) {
        return when(place(draft, SHOP)).toArray(OrderEvent[]::new);
    }

    private static OrderEvent[] and(OrderEvent[] history, OrderEvent... more) {
        List<OrderEvent> all = new ArrayList<>(Arrays.asList(history));
        all.addAll(Arrays.asList(more));
        return all.toArray(OrderEvent[]::new);
    }

    private static EditDraft sentTo(String country, EditDraft draft) {
        return new EditDraft(
                draft.added(),
                draft.changed(),
                draft.removed(),
                draft.adjustments(),
                draft.shippingMethod(),
                Optional.of(new Address("A", "S 2", Optional.empty(), "Y", Optional.empty(), "2", country)),
                Optional.empty());
    }

    private static EditDraft sentTo(String country) {
        return sentTo(country, add());
    }

    private static EditPlan plan(EditDraft draft, OrderEvent... history) {
        return Arrays.stream(staged(draft, SHOP, history))
                .<EditPlan>mapMulti((event, plans) -> {
                    if (event instanceof OrderEditStaged staged) {
                        plans.accept(staged.plan());
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    private static <E extends OrderChange> E only(Class<E> type, List<OrderEvent> events) {
        List<E> found = events.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static LineTax tax(String rate, boolean included, long minor) {
        return new LineTax(new BigDecimal(rate), included, minor);
    }

    /** What the order comes to afterwards is what it came to before and the differences of all changes. */
    private static void assertAddsUp(List<OrderEvent> events, OrderEvent... history) {
        long before = ((Order.Existing) given(history)).facts().content().totalMinor();
        long after = ((Order.Existing) given(and(history, events.toArray(OrderEvent[]::new))))
                .facts()
                .content()
                .totalMinor();
        long told = events.stream()
                .mapToLong(event -> event instanceof OrderEditConfirmed confirmed ? confirmed.priceDeltaMinor() : 0)
                .sum();
        assertThat(after - before).isEqualTo(told);
    }

    @Nested
    class Taxes {
        @Test
        void a_new_line_is_taxed_as_where_the_order_goes() {
            List<OrderEvent> edited = edited(add(line("2", 1, "1.19")), SHOP, TO_GERMANY);

            assertThat(only(LineAdded.class, edited).line().tax()).contains(tax("0.19", true, 19));
            assertThat(plan(add(line("2", 1, "1.19")), TO_GERMANY).policies())
                    .contains(new PlacingPolicies(Optional.of(5), Optional.empty()));
        }

        @Test
        void unless_the_edit_says_its_tax() {
            EditDraft said = add(taxed("2", 1, "1", "0.07", false));

            assertThat(only(LineAdded.class, edited(said, SHOP, TO_GERMANY))
                            .line()
                            .tax())
                    .contains(tax("0.07", false, 7));
            assertThat(plan(said, TO_GERMANY).policies()).isEmpty();
        }

        @Test
        void or_goes_elsewhere_from_now_on() {
            EditDraft both = sentTo("CH", add(line("2", 1, "1")));

            assertThat(only(LineAdded.class, edited(both, SHOP, TO_GERMANY))
                            .line()
                            .tax())
                    .contains(tax("0.05", false, 5));
        }

        @Test
        void another_country_taxes_the_lines_that_were_taxed_as_the_one_before() {
            OrderEvent[] mixed = placed(sent("DE", line("1", 2, "11.90"), taxed("2", 1, "10", "0.07", true)));

            List<OrderEvent> edited = edited(sentTo("CH"), SHOP, mixed);

            LineTaxChanged changed = only(LineTaxChanged.class, edited);
            assertThat(changed.line().lineId()).isEqualTo("1");
            assertThat(changed.line().tax()).contains(tax("0.05", false, 119));
            assertThat(changed.deltaMinor()).isEqualTo(119);
            assertAddsUp(edited, mixed);
        }

        @Test
        void one_that_is_not_in_the_table_taxes_nothing() {
            List<OrderEvent> edited = edited(sentTo("US"), SHOP, TO_GERMANY);

            assertThat(only(LineTaxChanged.class, edited).line().tax()).isEmpty();
            assertAddsUp(edited, TO_GERMANY);
            assertThat(edited(sentTo("DE"), SHOP, TO_GERMANY)).noneMatch(LineTaxChanged.class::isInstance);
        }

        @Test
        void and_an_order_that_was_not_taxed_is_taxed_when_it_goes_to_one_that_is() {
            OrderEvent[] toAmerica = placed(sent("US", line("1", 2, "11.90")));

            assertThat(only(LineTaxChanged.class, edited(sentTo("DE"), SHOP, toAmerica))
                            .line()
                            .tax())
                    .contains(tax("0.19", true, 380));
        }

        @Test
        void a_line_that_changes_otherwise_as_well_changes_once() {
            List<OrderEvent> edited = edited(sentTo("CH", change("1", 3)), SHOP, TO_GERMANY);

            assertThat(only(LineQuantityChanged.class, edited).line().tax()).contains(tax("0.05", false, 178));
            assertThat(edited).noneMatch(LineTaxChanged.class::isInstance);
            assertAddsUp(edited, TO_GERMANY);
        }

        @Test
        void and_one_whose_quantity_turns_out_to_be_the_same_only_its_tax() {
            List<OrderEvent> edited = edited(sentTo("CH", change("1", 2)), SHOP, TO_GERMANY);

            assertThat(only(LineTaxChanged.class, edited).line().tax()).contains(tax("0.05", false, 119));
            assertThat(edited).noneMatch(LineQuantityChanged.class::isInstance);
        }

        @Test
        void pieces_called_off_since_it_was_staged_do_not_come_back() {
            OrderEvent one = cancelled(new LineCredit("1", "SKU-1", 1, 1190));
            OrderEvent[] staged = and(staged(sentTo("CH"), SHOP, TO_GERMANY), one);

            LineTaxChanged changed = only(LineTaxChanged.class, when(confirm(SHOP), staged));

            assertThat(changed.line().quantity()).isOne();
            assertThat(changed.line().tax()).contains(tax("0.05", false, 60));
            assertThat(changed.deltaMinor()).isEqualTo(60);
        }
    }

    @Nested
    class Shipping {
        @Test
        void is_free_once_the_goods_come_to_enough() {
            List<OrderEvent> edited = edited(change("1", 5), SHOP, TO_GERMANY);

            ShippingMethodChanged changed = only(ShippingMethodChanged.class, edited);
            assertThat(changed.method().code()).isEqualTo("STANDARD");
            assertThat(changed.deltaMinor()).isEqualTo(-490);
            assertThat(plan(change("1", 5), TO_GERMANY).policies())
                    .contains(new PlacingPolicies(Optional.empty(), Optional.of(6)));
            assertAddsUp(edited, TO_GERMANY);
        }

        @Test
        void and_charged_again_once_they_do_not() {
            OrderEvent[] dear = placed(sent("DE", line("1", 2, "11.90"), line("2", 1, "30")));

            assertThat(only(ShippingMethodChanged.class, edited(remove("2"), SHOP, dear))
                            .deltaMinor())
                    .isEqualTo(490);
        }

        @Test
        void stays_where_the_goods_do_or_the_edit_says_it() {
            OrderDraft.Adjustment express = Charges.shipping("EXPRESS", 990);

            assertThat(edited(sentTo("US"), SHOP, TO_GERMANY)).noneMatch(ShippingMethodChanged.class::isInstance);
            assertThat(edited(change("1", 3), SHOP, TO_GERMANY)).noneMatch(ShippingMethodChanged.class::isInstance);
            assertThat(only(ShippingMethodChanged.class, edited(send(express), SHOP, TO_GERMANY))
                            .method()
                            .code())
                    .isEqualTo("EXPRESS");
        }

        @Test
        void stays_where_somebody_said_it_when_the_order_was_placed() {
            OrderEvent[] express = placed(Charges.draft(
                    Optional.empty(),
                    Optional.of("DE"),
                    List.of(Charges.shipping("EXPRESS", 990)),
                    line("1", 2, "11.90")));

            assertThat(edited(change("1", 5), SHOP, express)).noneMatch(ShippingMethodChanged.class::isInstance);
        }
    }

    @Test
    void cancelling_what_was_planned_first_is_the_same_as_planning_the_rest() {
        OrderEvent[] less = and(
                TO_GERMANY,
                when(new CancelLines(ID, List.of(pieces("1", 1)), Scenario.REASON), TO_GERMANY)
                        .toArray(OrderEvent[]::new));

        assertThat(only(LineTaxChanged.class, edited(sentTo("CH"), SHOP, less))
                        .line()
                        .totalMinor())
                .isEqualTo(1250);
    }
}
