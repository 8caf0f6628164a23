package dev.daybook.command.payment.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import dev.daybook.events.payment.RefundCause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be done to a payment, and why the rest may not. */
public final class PaymentActions {

    private PaymentActions() {}

    /**
     * Every action with its verdict at this time, judged on the smallest amount and on the first entry it could be about. The order is
     * told of each and refuses none: it has known the payment since it was initiated.
     */
    public static List<Action> of(String id, Payment payment, Instant at) {
        Known known = Known.of(payment);
        Reason reason = new Reason("", "");
        return List.of(
                verdict("require-action", new RequireAction(id, known.reference(), ""), payment),
                verdict(
                        "authorise",
                        new AuthorizePayment(id, known.reference(), Optional.empty(), Optional.empty()),
                        payment),
                verdict("decline", new DeclinePayment(id, "", ""), payment),
                verdict("captures", new RequestCapture(id, "", 1, Optional.empty()), payment),
                verdict("confirm-capture", new ConfirmCapture(id, known.capture()), payment),
                verdict("fail-capture", new FailCapture(id, known.capture(), ""), payment),
                verdict("void", new RequestVoid(id, reason), payment),
                verdict("confirm-void", new ConfirmVoid(id), payment),
                verdict("expire", new ExpireAuthorization(id, at), payment),
                verdict("refunds", new RequestRefund(id, "", 1, RefundCause.GOODWILL, reason), payment),
                verdict("confirm-refund", new ConfirmRefund(id, known.refund()), payment),
                verdict("fail-refund", new FailRefund(id, known.refund(), ""), payment),
                verdict("chargebacks", new OpenChargeback(id, "", 1), payment),
                verdict("win-chargeback", new WinChargeback(id, known.chargeback()), payment),
                verdict("lose-chargeback", new LoseChargeback(id, known.chargeback()), payment));
    }

    private static Action verdict(String name, PaymentCommand command, Payment payment) {
        return Action.judged(name, () -> Payment.decide(command, payment));
    }

    /** What a sample is about: the first entry by its id that waits for an answer. */
    private record Known(String reference, String capture, String refund, String chargeback) {

        static Known of(Payment payment) {
            return switch (payment) {
                case Payment.NotInitiated _ -> new Known("", "", "", "");
                case Payment.Existing p ->
                    new Known(
                            p.reference().orElse(""),
                            first(p.captures().pending()),
                            first(p.refunds().pending()),
                            first(p.chargebacks().open()));
            };
        }

        private static String first(Map<String, ?> waiting) {
            return waiting.keySet().stream().sorted().findFirst().orElse("none");
        }
    }
}
