package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;

import dev.daybook.command.decisions.Moves;
import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.LegalMove;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.PaymentStanding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderMovesTest {

    private static final Supply SHOP = Charges.supply();
    private static final Address BERNE = new Address("A", "S 2", Optional.empty(), "Y", Optional.empty(), "2", "CH");

    /** An order that is taxed, edits of all that can be edited, a second hold, and what completes an order. */
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
            new RecordPayment(ID, new PaymentStanding("p1", "CAPTURED", 0, 0, 1994, 0, 0, 0, 0, false)));

    @Test
    void histories_are_checked_against_the_moves_that_the_rules_allow() {
        Moves.assertListed(
                OrderMovesTest::state,
                List.of(OrderTableTest.TABLE, SentOrderTableTest.TABLE, EditedOrderTableTest.TABLE),
                MORE);
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
                + (facts.edits().open().isEmpty() ? "" : "/EDITING");
    }
}
