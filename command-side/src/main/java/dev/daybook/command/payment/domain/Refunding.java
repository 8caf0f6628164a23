package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import java.util.List;

/** How money goes back to the payer: never more than came in and is not claimed back through the bank. */
final class Refunding {

    private Refunding() {}

    /** The same refund is one of the same amount and cause, whatever its reason says. */
    static List<PaymentEvent> request(RequestRefund c, Payment.Existing payment) {
        Entries.requireAmount("/amountMinor", c.amountMinor());
        Movements<Refund> refunds = payment.refunds();
        Refund wanted = new Refund(c.amountMinor(), c.cause());
        if (Entries.isRepeated(c.paymentId(), c.refundId(), refunds.find(c.refundId()), wanted)) {
            return List.of();
        }
        if (c.amountMinor() > payment.keptMinor()) {
            throw new PaymentRejection.RefundAboveCaptured(c.paymentId(), payment.keptMinor());
        }
        Entries.requireRoom(c.paymentId(), refunds.size());
        return List.of(new RefundRequested(c.paymentId(), c.refundId(), c.amountMinor(), c.cause(), c.reason()));
    }

    /** It was asked for and answered where it comes from. */
    static List<PaymentEvent> takeOver(ImportRefund c, Payment.Existing payment) {
        List<PaymentEvent> requested = request(
                new RequestRefund(c.paymentId(), c.refundId(), c.amountMinor(), RefundCause.RETURN, c.reason()),
                payment);
        RefundSucceeded succeeded = new RefundSucceeded(c.paymentId(), c.refundId(), c.amountMinor());
        return requested.isEmpty() ? List.of() : List.of(requested.getFirst(), succeeded);
    }

    static List<PaymentEvent> confirm(ConfirmRefund c, Payment.Existing payment) {
        Movements<Refund> refunds = payment.refunds();
        Refund refund = known(c.paymentId(), c.refundId(), refunds);
        if (refunds.failed().containsKey(c.refundId())) {
            throw new PaymentRejection.RefundAlreadyFailed(c.paymentId(), c.refundId());
        }
        return refunds.done().containsKey(c.refundId())
                ? List.of()
                : List.of(new RefundSucceeded(c.paymentId(), c.refundId(), refund.amountMinor()));
    }

    static List<PaymentEvent> fail(FailRefund c, Payment.Existing payment) {
        Movements<Refund> refunds = payment.refunds();
        Refund refund = known(c.paymentId(), c.refundId(), refunds);
        if (refunds.done().containsKey(c.refundId())) {
            throw new PaymentRejection.AlreadyRefunded(c.paymentId(), c.refundId());
        }
        return refunds.failed().containsKey(c.refundId())
                ? List.of()
                : List.of(new RefundFailed(c.paymentId(), c.refundId(), refund.amountMinor(), c.code()));
    }

    private static Refund known(String paymentId, String refundId, Movements<Refund> refunds) {
        return refunds.find(refundId).orElseThrow(() -> new PaymentRejection.RefundNotFound(paymentId, refundId));
    }
}
