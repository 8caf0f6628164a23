package dev.daybook.query.paymentledger;

import dev.daybook.events.Envelope;
import dev.daybook.events.payment.AuthorizationExpired;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.ChargebackLost;
import dev.daybook.events.payment.ChargebackOpened;
import dev.daybook.events.payment.ChargebackWon;
import dev.daybook.events.payment.PaymentActionRequired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import dev.daybook.events.payment.VoidRequested;
import dev.daybook.query.paymentledger.PaymentAccount.Entry;
import dev.daybook.query.paymentledger.PaymentAccount.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event tells of the money of a payment; pure. */
final class EntryFold {

    /** Names the one capture of a payment that was taken over. */
    static final String IMPORTED = "imported";

    private EntryFold() {}

    /** The words of a bank that declines stay out: they may tell of the payer. */
    static Entry entry(List<Entry> before, PaymentEvent event, Envelope envelope) {
        EntryDraft entry = new EntryDraft(envelope);
        return switch (event) {
            case PaymentInitiated e -> entry.of(Kind.INITIATED, null, e.amountMinor());
            case PaymentImported e -> entry.of(Kind.CAPTURED, IMPORTED, e.amountMinor());
            case PaymentActionRequired _ -> entry.of(Kind.ACTION_REQUIRED, null, null);
            case PaymentAuthorized e -> entry.of(Kind.AUTHORIZED, null, e.amountMinor());
            case PaymentDeclined e -> entry.because(e.code()).of(Kind.DECLINED, null, null);
            case CaptureRequested e -> entry.of(Kind.CAPTURE_REQUESTED, e.captureId(), e.amountMinor());
            case PaymentCaptured e -> entry.of(Kind.CAPTURED, e.captureId(), e.amountMinor());
            case CaptureFailed e -> entry.because(e.code()).of(Kind.CAPTURE_FAILED, e.captureId(), e.amountMinor());
            case VoidRequested e -> entry.because(e.reason()).of(Kind.VOID_REQUESTED, null, null);
            case PaymentVoided _ -> entry.of(Kind.VOIDED, null, null);
            case AuthorizationExpired _ -> entry.of(Kind.EXPIRED, null, null);
            case RefundRequested e ->
                entry.because(e.reason()).because(e.cause()).of(Kind.REFUND_REQUESTED, e.refundId(), e.amountMinor());
            case RefundSucceeded e -> entry.of(Kind.REFUNDED, e.refundId(), e.amountMinor());
            case RefundFailed e -> entry.because(e.code()).of(Kind.REFUND_FAILED, e.refundId(), e.amountMinor());
            case ChargebackOpened e -> entry.of(Kind.CHARGEBACK_OPENED, e.chargebackId(), e.amountMinor());
            case ChargebackWon e ->
                entry.of(Kind.CHARGEBACK_WON, e.chargebackId(), claimedMinor(before, e.chargebackId()));
            case ChargebackLost e ->
                entry.of(Kind.CHARGEBACK_LOST, e.chargebackId(), claimedMinor(before, e.chargebackId()));
        };
    }

    /** What a chargeback is about is told when it is opened. */
    private static @Nullable Long claimedMinor(List<Entry> before, String chargebackId) {
        return before.stream()
                .filter(entry -> entry.kind() == Kind.CHARGEBACK_OPENED)
                .filter(entry -> chargebackId.equals(entry.reference()))
                .map(Entry::amountMinor)
                .findFirst()
                .orElse(null);
    }
}
