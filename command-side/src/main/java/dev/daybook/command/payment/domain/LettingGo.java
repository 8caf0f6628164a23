package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.AuthorizationExpired;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentVoided;
import dev.daybook.events.payment.VoidRequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How held money goes back that was not asked for, all of it or what is left of it: let go, or held too long. */
final class LettingGo {

    private LettingGo() {}

    static List<PaymentEvent> request(RequestVoid c, Payment.Existing payment) {
        return switch (payment.hold()) {
            case STANDS -> {
                if (!payment.voidable()) {
                    throw new PaymentRejection.NotVoidable(c.paymentId());
                }
                yield List.of(new VoidRequested(c.paymentId(), c.reason()));
            }
            case VOIDING, VOIDED -> List.of();
            case AWAITED -> throw new PaymentRejection.NotAuthorized(c.paymentId());
            case REFUSED -> throw new PaymentRejection.AlreadyDeclined(c.paymentId());
            case EXPIRED -> throw new PaymentRejection.AlreadyExpired(c.paymentId());
        };
    }

    static List<PaymentEvent> confirm(ConfirmVoid c, Payment.Existing payment) {
        return switch (payment.hold()) {
            case VOIDING -> List.of(new PaymentVoided(c.paymentId()));
            case VOIDED -> List.of();
            case EXPIRED -> throw new PaymentRejection.AlreadyExpired(c.paymentId());
            case AWAITED, REFUSED, STANDS -> throw new PaymentRejection.VoidNotRequested(c.paymentId());
        };
    }

    static List<PaymentEvent> expire(ExpireAuthorization c, Payment.Existing payment) {
        return switch (payment.hold()) {
            case STANDS -> {
                if (!payment.voidable()) {
                    throw new PaymentRejection.NotExpirable(c.paymentId());
                }
                yield expired(c, payment);
            }
            case VOIDING -> expired(c, payment);
            case EXPIRED -> List.of();
            case AWAITED -> throw new PaymentRejection.NotAuthorized(c.paymentId());
            case REFUSED -> throw new PaymentRejection.AlreadyDeclined(c.paymentId());
            case VOIDED -> throw new PaymentRejection.AlreadyVoided(c.paymentId());
        };
    }

    /** Where no time was told, whoever says that it is over is believed. */
    private static List<PaymentEvent> expired(ExpireAuthorization c, Payment.Existing payment) {
        Optional<Instant> end = payment.agreed().flatMap(Authorization::expiresAt);
        if (end.filter(c.at()::isBefore).isPresent()) {
            throw new PaymentRejection.NotYetExpired(c.paymentId(), end.orElseThrow());
        }
        return List.of(new AuthorizationExpired(c.paymentId()));
    }
}
