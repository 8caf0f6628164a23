package dev.daybook.command.payment.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.time.Instant;
import java.util.List;

/** What stands against a command to a payment. */
public abstract sealed class PaymentRejection extends Refusal {

    private PaymentRejection(Kind kind, String rule, String message, List<Fault> faults) {
        super(kind, "payment." + rule, message, faults);
    }

    private PaymentRejection(Kind kind, String rule, String message) {
        this(kind, rule, message, List.of());
    }

    /** No such payment. */
    public static final class NotFound extends PaymentRejection {
        NotFound(String paymentId) {
            super(Kind.NOT_FOUND, "not-found", "payment " + paymentId + " does not exist");
        }
    }

    /** The id is taken by a payment that was initiated with other content. */
    public static final class AlreadyInitiated extends PaymentRejection {
        AlreadyInitiated(String paymentId) {
            super(Kind.STATE, "already-initiated", "payment " + paymentId + " was initiated with other content");
        }
    }

    /** No money is held yet. */
    public static final class NotAuthorized extends PaymentRejection {
        NotAuthorized(String paymentId) {
            super(Kind.STATE, "not-authorized", "payment " + paymentId + " was not authorised yet");
        }
    }

    /** Money was held for it, so it cannot be declined. */
    public static final class AlreadyAuthorized extends PaymentRejection {
        AlreadyAuthorized(String paymentId) {
            super(Kind.STATE, "already-authorized", "payment " + paymentId + " was authorised before");
        }
    }

    /** It was declined for good. */
    public static final class AlreadyDeclined extends PaymentRejection {
        AlreadyDeclined(String paymentId) {
            super(Kind.STATE, "already-declined", "payment " + paymentId + " was declined");
        }
    }

    /** The held money was let go. */
    public static final class AlreadyVoided extends PaymentRejection {
        AlreadyVoided(String paymentId) {
            super(Kind.STATE, "already-voided", "payment " + paymentId + " was voided");
        }
    }

    /** The money is no longer held. */
    public static final class AlreadyExpired extends PaymentRejection {
        AlreadyExpired(String paymentId) {
            super(Kind.STATE, "already-expired", "payment " + paymentId + " was authorised for a time that is over");
        }
    }

    /** The money is still held at that time. */
    public static final class NotYetExpired extends PaymentRejection {
        NotYetExpired(String paymentId, Instant expiresAt) {
            super(Kind.STATE, "not-yet-expired", "payment " + paymentId + " is authorised until " + expiresAt);
        }
    }

    /** Nothing is left that could go back by itself, or a capture may still have been in time. */
    public static final class NotExpirable extends PaymentRejection {
        NotExpirable(String paymentId) {
            super(Kind.STATE, "not-expirable", "payment " + paymentId + " holds nothing more, or waits for a capture");
        }
    }

    /** Nothing is left to let go, or a capture is not answered. */
    public static final class NotVoidable extends PaymentRejection {
        NotVoidable(String paymentId) {
            super(Kind.STATE, "not-voidable", "payment " + paymentId + " holds nothing more, or waits for a capture");
        }
    }

    /** The held money is on its way back. */
    public static final class VoidPending extends PaymentRejection {
        VoidPending(String paymentId) {
            super(Kind.STATE, "void-requested", "payment " + paymentId + " is being voided");
        }
    }

    /** Nobody let the held money go. */
    public static final class VoidNotRequested extends PaymentRejection {
        VoidNotRequested(String paymentId) {
            super(Kind.STATE, "void-not-requested", "payment " + paymentId + " was never asked to be voided");
        }
    }

    /** The authorised amount is more than was to be paid, or another than was told before. */
    public static final class AmountMismatch extends PaymentRejection {
        AmountMismatch(String paymentId, long amountMinor) {
            super(
                    Kind.STATE,
                    "amount-mismatch",
                    "payment " + paymentId + " is about " + amountMinor + " minor unit(s)");
        }
    }

    /** The id or the reference was used for something else. */
    public static final class IdTaken extends PaymentRejection {
        IdTaken(String paymentId, String id) {
            super(Kind.STATE, "id-taken", "payment " + paymentId + " knows " + id + " with other content");
        }
    }

    /** More than is held. */
    public static final class CaptureAboveAuthorisation extends PaymentRejection {
        CaptureAboveAuthorisation(String paymentId, long leftMinor) {
            super(
                    Kind.STATE,
                    "capture-above-authorisation",
                    "payment " + paymentId + " has " + leftMinor + " minor unit(s) left to capture");
        }
    }

    /** More than is left of what came in. */
    public static final class RefundAboveCaptured extends PaymentRejection {
        RefundAboveCaptured(String paymentId, long leftMinor) {
            super(
                    Kind.STATE,
                    "refund-above-captured",
                    "payment " + paymentId + " has " + leftMinor + " minor unit(s) left to refund");
        }
    }

    /** More than is left of what came in. */
    public static final class ChargebackAboveCaptured extends PaymentRejection {
        ChargebackAboveCaptured(String paymentId, long leftMinor) {
            super(
                    Kind.STATE,
                    "chargeback-above-captured",
                    "payment " + paymentId + " has " + leftMinor + " minor unit(s) left to claim back");
        }
    }

    /** There never was such a capture. */
    public static final class CaptureNotFound extends PaymentRejection {
        CaptureNotFound(String paymentId, String captureId) {
            super(Kind.STATE, "capture-not-found", "payment " + paymentId + " has no capture " + captureId);
        }
    }

    /** There never was such a refund. */
    public static final class RefundNotFound extends PaymentRejection {
        RefundNotFound(String paymentId, String refundId) {
            super(Kind.STATE, "refund-not-found", "payment " + paymentId + " has no refund " + refundId);
        }
    }

    /** There never was such a chargeback. */
    public static final class ChargebackNotFound extends PaymentRejection {
        ChargebackNotFound(String paymentId, String chargebackId) {
            super(Kind.STATE, "chargeback-not-found", "payment " + paymentId + " has no chargeback " + chargebackId);
        }
    }

    /** The money of this capture did not come in. */
    public static final class CaptureAlreadyFailed extends PaymentRejection {
        CaptureAlreadyFailed(String paymentId, String captureId) {
            super(
                    Kind.STATE,
                    "capture-failed",
                    "payment " + paymentId + " did not get the money of capture " + captureId);
        }
    }

    /** The money of this capture came in. */
    public static final class AlreadyCaptured extends PaymentRejection {
        AlreadyCaptured(String paymentId, String captureId) {
            super(Kind.STATE, "already-captured", "payment " + paymentId + " got the money of capture " + captureId);
        }
    }

    /** The money of this refund did not go back. */
    public static final class RefundAlreadyFailed extends PaymentRejection {
        RefundAlreadyFailed(String paymentId, String refundId) {
            super(Kind.STATE, "refund-failed", "payment " + paymentId + " could not send back refund " + refundId);
        }
    }

    /** The money of this refund went back. */
    public static final class AlreadyRefunded extends PaymentRejection {
        AlreadyRefunded(String paymentId, String refundId) {
            super(Kind.STATE, "already-refunded", "payment " + paymentId + " sent back refund " + refundId);
        }
    }

    /** The bank has decided for the shop. */
    public static final class ChargebackAlreadyWon extends PaymentRejection {
        ChargebackAlreadyWon(String paymentId, String chargebackId) {
            super(
                    Kind.STATE,
                    "chargeback-won",
                    "payment " + paymentId + " kept the money of chargeback " + chargebackId);
        }
    }

    /** The bank has decided for the payer. */
    public static final class ChargebackAlreadyLost extends PaymentRejection {
        ChargebackAlreadyLost(String paymentId, String chargebackId) {
            super(
                    Kind.STATE,
                    "chargeback-lost",
                    "payment " + paymentId + " lost the money of chargeback " + chargebackId);
        }
    }

    /** More entries than one payment keeps. */
    public static final class TooMany extends PaymentRejection {
        TooMany(String paymentId, int most) {
            super(Kind.STATE, "too-many", "payment " + paymentId + " has its most: " + most);
        }
    }

    /** There is no such order to pay for. */
    public static final class OrderNotFound extends PaymentRejection {
        public OrderNotFound(String orderId) {
            super(
                    Kind.NOT_FOUND,
                    "order-not-found",
                    "order " + orderId + " does not exist",
                    List.of(new Fault("/orderId", "order-not-found", "must be the id of an order")));
        }
    }

    /** Nobody would take the money of a card. */
    public static final class NoGateway extends PaymentRejection {
        public NoGateway(String paymentId) {
            super(
                    Kind.STATE,
                    "no-gateway",
                    "payment " + paymentId + " has a token, and there is no gateway to take it to");
        }
    }

    /** An order is paid in its own currency. */
    public static final class CurrencyMismatch extends PaymentRejection {
        public CurrencyMismatch(String orderId, String currency) {
            super(
                    Kind.CONTENT,
                    "currency-mismatch",
                    "order " + orderId + " is paid in " + currency,
                    List.of(new Fault("/amount/currency", "currency-mismatch", "must be " + currency)));
        }
    }

    /** What was asked makes no sense by itself. */
    public static final class InvalidContent extends PaymentRejection {
        InvalidContent(List<Fault> faults) {
            super(
                    Kind.CONTENT,
                    "invalid-content",
                    "the payment's content breaks " + faults.size() + " rule(s)",
                    faults);
        }
    }
}
