package dev.daybook.command.payment.domain;

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
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.payment.RefundFailed;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.RefundSucceeded;
import dev.daybook.events.payment.VoidRequested;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What an event makes of a payment; never refuses, and an event out of place changes nothing. */
final class Evolving {

    private static final String IMPORTED = "imported";

    private Evolving() {}

    static Payment evolve(Payment payment, PaymentEvent event) {
        return switch (payment) {
            case Payment.NotInitiated none -> begin(none, event);
            case Payment.Existing existing -> evolve(existing, event);
        };
    }

    private static Payment begin(Payment.NotInitiated none, PaymentEvent event) {
        if (event instanceof PaymentImported imported) {
            return takenOver(imported);
        }
        return event instanceof PaymentInitiated initiated ? new Payment.Initiated(initiated) : none;
    }

    /** As if it had been recorded by hand, and all of it had come in without a parcel. */
    static Payment.Captured takenOver(PaymentImported e) {
        return new Payment.Captured(
                new PaymentInitiated(
                        e.paymentId(),
                        e.orderId(),
                        e.amountMinor(),
                        e.currency(),
                        PaymentMethod.MANUAL,
                        Optional.empty(),
                        Optional.empty()),
                new Authorization(e.source(), e.amountMinor(), Optional.empty()),
                Hold.STANDS,
                Movements.<Capture>none()
                        .requested(IMPORTED, new Capture(e.amountMinor(), Optional.empty()))
                        .confirmed(IMPORTED),
                Movements.none(),
                Chargebacks.none());
    }

    private static Payment evolve(Payment.Existing p, PaymentEvent event) {
        return switch (event) {
            case PaymentInitiated _, PaymentImported _ -> p;
            case PaymentActionRequired e ->
                new Payment.RequiresAction(p.initiated(), e.gatewayReference(), e.actionUrl());
            case PaymentAuthorized e -> new Payment.Authorized(p.initiated(), Authorization.of(e), Map.of(), Map.of());
            case PaymentDeclined _ -> new Payment.Declined(p.initiated());
            case VoidRequested _, PaymentVoided _, AuthorizationExpired _ -> letGo(p, event);
            case CaptureRequested e ->
                captures(p, known -> known.requested(e.captureId(), new Capture(e.amountMinor(), e.shipmentId())));
            case PaymentCaptured e -> captures(p, known -> known.confirmed(e.captureId()));
            case CaptureFailed e -> captures(p, known -> known.failed(e.captureId()));
            case RefundRequested e ->
                refunds(p, known -> known.requested(e.refundId(), new Refund(e.amountMinor(), e.cause())));
            case RefundSucceeded e -> refunds(p, known -> known.confirmed(e.refundId()));
            case RefundFailed e -> refunds(p, known -> known.failed(e.refundId()));
            case ChargebackOpened e -> chargebacks(p, known -> known.opened(e.chargebackId(), e.amountMinor()));
            case ChargebackWon e -> chargebacks(p, known -> known.won(e.chargebackId()));
            case ChargebackLost e -> chargebacks(p, known -> known.lost(e.chargebackId()));
        };
    }

    private static Payment letGo(Payment.Existing payment, PaymentEvent event) {
        return switch (payment) {
            case Payment.Authorized(var initiated, var held, var _, var failed)
            when event instanceof VoidRequested -> new Payment.Voiding(initiated, held, failed);
            case Payment.Authorized(var initiated, var held, var _, var failed)
            when event instanceof AuthorizationExpired -> new Payment.Expired(initiated, held, failed);
            case Payment.Voiding(var initiated, var held, var failed)
            when event instanceof PaymentVoided -> new Payment.Voided(initiated, held, failed);
            case Payment.Voiding(var initiated, var held, var failed)
            when event instanceof AuthorizationExpired -> new Payment.Expired(initiated, held, failed);
            case Payment.Captured(var initiated, var held, var hold, var captures, var refunds, var chargebacks) ->
                new Payment.Captured(initiated, held, rest(hold, event), captures, refunds, chargebacks);
            case Payment.Existing other -> other;
        };
    }

    /** What becomes of the hold of what was not captured. */
    private static Hold rest(Hold hold, PaymentEvent event) {
        return switch (event) {
            case VoidRequested _ when hold == Hold.STANDS -> Hold.VOIDING;
            case PaymentVoided _ when hold == Hold.VOIDING -> Hold.VOIDED;
            case AuthorizationExpired _ when hold == Hold.STANDS || hold == Hold.VOIDING -> Hold.EXPIRED;
            case PaymentEvent _ -> hold;
        };
    }

    private static Payment captures(Payment.Existing payment, UnaryOperator<Movements<Capture>> change) {
        return switch (payment) {
            case Payment.Authorized(var initiated, var held, var _, var _) ->
                captured(new Payment.Captured(
                        initiated,
                        held,
                        Hold.STANDS,
                        change.apply(payment.captures()),
                        Movements.none(),
                        Chargebacks.none()));
            case Payment.Captured(var initiated, var held, var hold, var captures, var refunds, var chargebacks) ->
                new Payment.Captured(initiated, held, hold, change.apply(captures), refunds, chargebacks);
            case Payment.Existing other -> other;
        };
    }

    /** Only money that came in makes a captured payment. */
    private static Payment captured(Payment.Captured payment) {
        Movements<Capture> captures = payment.captures();
        return captures.done().isEmpty()
                ? new Payment.Authorized(
                        payment.initiated(), payment.authorization(), captures.pending(), captures.failed())
                : payment;
    }

    private static Payment refunds(Payment.Existing payment, UnaryOperator<Movements<Refund>> change) {
        return payment
                        instanceof
                        Payment.Captured(var initiated, var held, var hold, var captures, var refunds, var chargebacks)
                ? new Payment.Captured(initiated, held, hold, captures, change.apply(refunds), chargebacks)
                : payment;
    }

    private static Payment chargebacks(Payment.Existing payment, UnaryOperator<Chargebacks> change) {
        return payment
                        instanceof
                        Payment.Captured(var initiated, var held, var hold, var captures, var refunds, var chargebacks)
                ? new Payment.Captured(initiated, held, hold, captures, refunds, change.apply(chargebacks))
                : payment;
    }
}
