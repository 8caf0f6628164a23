package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.decisions.Moves;
import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.LegalMove;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.PaymentStanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderMovesTest {

    private static final String EDITING = "/EDITING";
    private static final Supply SHOP = Charges.supply();
    private static final Address BERNE = new Address("A", "S 2", Optional.empty(), "Y", Optional.empty(), "2", "CH");

    /** An order that is taxed, edits of all that can be edited, a second hold, and what completes an order while more money is held. */
    private static final List<OrderCommand> MORE = List.of(
            Scenario.place(Charges.sent("DE", Scenario.line("1", 2, "11.90"), Scenario.line("2", 1, "5")), SHOP),
            new StageEdit(ID, "e1", Edit.remove("2"), false, SHOP),
            new StageEdit(
                    ID,
                    "e1",
                    new EditDraft(
                            List.of(Scenario.line("7", 1, "3")),
                            List.of(),
                            List.of(),
                            List.of(new OrderDraft.Adjustment(
                                    AdjustmentKind.FEE, "WRAP", "paper", Scenario.cents(100))),
                            Optional.of(Charges.shipping("EXPRESS", 900)),
                            Optional.of(BERNE),
                            Optional.of(new Contact(Optional.of("a@example.org"), Optional.empty(), Optional.empty()))),
                    false,
                    SHOP),
            new ConfirmEdit(ID, "e1", SHOP),
            new PlaceHold(ID, "h2", HoldKind.MANUAL),
            new ReleaseHold(ID, "h2").by(new Deadline(OrderTableCommands.DUE.plusSeconds(900), 1)),
            new DeliverLines(ID, "s2"),
            new RecordPayment(ID, new PaymentStanding("p1", "PARTIALLY_CAPTURED", 500, 0, 1994, 0, 0, 0, 0, true)));

    @Test
    void histories_are_checked_against_the_moves_that_the_rules_allow() {
        Moves.assertListed(
                OrderMovesTest::state,
                List.of(OrderTableTest.TABLE, SentOrderTableTest.TABLE, EditedOrderTableTest.TABLE),
                MORE);
    }

    /** What an edit changes, it changes as a whole when it is over; stock for it is kept then. */
    @Test
    void an_edit_that_is_open_is_in_the_way_of_nothing_but_other_edits() {
        List<LegalMove> moves = LegalMove.all().stream()
                .filter(move -> move.stream().equals("order"))
                .toList();
        Set<String> ofEdits = DecisionTable.kindsOf(OrderEditing.class).stream()
                .map(event -> EventCatalog.typeOf(event).name())
                .collect(Collectors.toSet());

        List<LegalMove> others = moves.stream()
                .filter(move -> leads(moves, move.state() + EDITING))
                .filter(move -> !ofEdits.contains(move.event()))
                .filter(move ->
                        !(move.state().startsWith("PLACED") && move.event().equals("order.stock-reserved")))
                .toList();

        assertThat(others).isNotEmpty();
        assertThat(moves)
                .containsAll(others.stream()
                        .map(move -> new LegalMove(
                                "order", move.state() + EDITING, move.event(), edited(moves, move.next())))
                        .toList());
    }

    private static String edited(List<LegalMove> moves, String state) {
        return leads(moves, state + EDITING) ? state + EDITING : state;
    }

    private static boolean leads(List<LegalMove> moves, String state) {
        return moves.stream().anyMatch(move -> move.state().equals(state));
    }

    private static String state(Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> LegalMove.NONE;
            case Order.Placed(var facts) -> beside("PLACED", facts);
            case Order.Confirmed(var facts) -> beside("CONFIRMED", facts);
            case Order.Completed(var facts) -> beside("COMPLETED", facts);
            case Order.Expired _ -> "EXPIRED";
            case Order.Cancelled _ -> "CANCELLED";
            case Order.Archived _ -> "ARCHIVED";
        };
    }

    /** Holds and the edit session are apart from the state. */
    private static String beside(String state, OrderFacts facts) {
        return state
                + (facts.holds().active().isEmpty() ? "" : "/ON_HOLD")
                + (facts.edits().open().isEmpty() ? "" : EDITING);
    }
}
