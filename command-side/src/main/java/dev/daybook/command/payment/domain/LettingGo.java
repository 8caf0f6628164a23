package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.AuthorizationExpired;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.payment.VoidRequested;
import java.util.List;

/** How held money goes back before any of it came in or was asked for: let go, or held too long. */
final class LettingGo {

    private LettingGo() {}

    static List<PaymentEvent> request(RequestVoid c, Payment.Existing payment) {
        return switch (payment) {
            case Payment.Authorized p
            when p.pending().isEmpty() -> List.of(new VoidRequested(c.paymentId(), c.reason()));
            case Payment.Authorized _, Payment.Captured _ -> throw new PaymentRejection.NotVoidable(c.paymentId());
            case Payment.Voiding _, Payment.Voided _ -> List.of();
            case Payment.Initiated _, Payment.RequiresAction _ ->
                throw new PaymentRejection.NotAuthorized(c.paymentId());
            case Payment.Declined _ -> throw new PaymentRejection.AlreadyDeclined(c.paymentId());
            case Payment.Expired _ -> throw new PaymentRejection.AlreadyExpired(c.paymentId());
        };
    }

    static List<PaymentEvent> confirm(ConfirmVoid c, Payment.Existing payment) {
        return switch (payment) {
            case Payment.Voiding _ -> List.of(new PaymentVoided(c.paymentId()));
            case Payment.Voided _ -> List.of();
            case Payment.Expired _ -> throw new PaymentRejection.AlreadyExpired(c.paymentId());
            case Payment.Initiated _,
                    Payment.RequiresAction _,
                    Payment.Declined _,
                    Payment.Authorized _,
                    Payment.Captured _ -> throw new PaymentRejection.VoidNotRequested(c.paymentId());
        };
    }

    static List<PaymentEvent> expire(ExpireAuthorization c, Payment.Existing payment) {
        return switch (payment) {
            case Payment.Authorized p when p.pending().isEmpty() -> expire(c, p.authorization());
            case Payment.Authorized _, Payment.Captured _ -> throw new PaymentRejection.NotExpirable(c.paymentId());
            case Payment.Voiding p -> expire(c, p.authorization());
            case Payment.Expired _ -> List.of();
            case Payment.Initiated _, Payment.RequiresAction _ ->
                throw new PaymentRejection.NotAuthorized(c.paymentId());
            case Payment.Declined _ -> throw new PaymentRejection.AlreadyDeclined(c.paymentId());
            case Payment.Voided _ -> throw new PaymentRejection.AlreadyVoided(c.paymentId());
        };
    }

    /** Where no time was told, whoever says that it is over is believed. */
    private static List<PaymentEvent> expire(ExpireAuthorization c, Authorization held) {
        if (held.expiresAt().filter(c.at()::isBefore).isPresent()) {
            throw new PaymentRejection.NotYetExpired(
                    c.paymentId(), held.expiresAt().orElseThrow());
        }
        return List.of(new AuthorizationExpired(c.paymentId()));
    }
}
