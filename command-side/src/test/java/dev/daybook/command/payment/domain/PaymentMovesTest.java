package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.ID;
import static dev.daybook.command.payment.domain.SamplePayment.capture;
import static dev.daybook.command.payment.domain.SamplePayment.refund;

import dev.daybook.command.decisions.Moves;
import dev.daybook.events.LegalMove;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentMovesTest {

    /** What goes back in the end is all that came in. */
    private static final List<PaymentCommand> MORE = List.of(
            capture("c1", 1000),
            refund("r1", 1000),
            refund("r1", 400),
            new ConfirmRefund(ID, "r2"),
            new FailRefund(ID, "r2", "account-closed"),
            new WinChargeback(ID, "d2"),
            new LoseChargeback(ID, "d2"));

    @Test
    void histories_are_checked_against_the_moves_that_the_rules_allow() {
        Moves.assertListed(
                PaymentMovesTest::state,
                List.of(PaymentTableTest.BEFORE_MONEY_CAME_IN, PaymentTableTest.WITH_CAPTURED_MONEY),
                MORE);
    }

    /** As the ledger of payments tells it; what is to be let go is told apart. */
    private static String state(Payment payment) {
        return switch (payment) {
            case Payment.NotInitiated _ -> LegalMove.NONE;
            case Payment.Existing existing ->
                existing.awaitsVoid()
                        ? payment.status() + "/VOIDING"
                        : payment.status().name();
        };
    }
}
