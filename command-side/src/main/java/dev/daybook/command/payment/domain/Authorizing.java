package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.PaymentActionRequired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;

/** What becomes of the wish to pay; answers may come late, twice and out of order. */
final class Authorizing {

    private Authorizing() {}

    static List<PaymentEvent> requireAction(RequireAction c, Payment.Existing payment) {
        return switch (payment) {
            case Payment.Initiated _ ->
                List.of(new PaymentActionRequired(c.paymentId(), c.gatewayReference(), c.actionUrl()));
            case Payment.RequiresAction known
            when known.actionUrl().equals(c.actionUrl()) -> known(c, known.gatewayReference());
            case Payment.RequiresAction _ -> throw new PaymentRejection.IdTaken(c.paymentId(), c.gatewayReference());
            case Payment.Declined _ -> throw new PaymentRejection.AlreadyDeclined(c.paymentId());
            case Payment.Authorized p -> known(c, p.authorization().gatewayReference());
            case Payment.Captured p -> known(c, p.authorization().gatewayReference());
            case Payment.Voiding p -> known(c, p.authorization().gatewayReference());
            case Payment.Voided p -> known(c, p.authorization().gatewayReference());
            case Payment.Expired p -> known(c, p.authorization().gatewayReference());
        };
    }

    static List<PaymentEvent> authorize(AuthorizePayment c, Payment.Existing payment) {
        long amountMinor = c.amountMinor().orElse(payment.initiated().amountMinor());
        Entries.requireAmount("/amountMinor", amountMinor);
        return switch (payment) {
            case Payment.Initiated _ -> List.of(authorized(c, payment, amountMinor));
            case Payment.RequiresAction known -> {
                requireReference(c.paymentId(), c.gatewayReference(), known.gatewayReference());
                yield List.of(authorized(c, payment, amountMinor));
            }
            case Payment.Authorized p -> authorizedAgain(c, amountMinor, p.authorization());
            case Payment.Captured p -> authorizedAgain(c, amountMinor, p.authorization());
            case Payment.Voiding p -> authorizedAgain(c, amountMinor, p.authorization());
            case Payment.Declined _ -> throw new PaymentRejection.AlreadyDeclined(c.paymentId());
            case Payment.Voided _ -> throw new PaymentRejection.AlreadyVoided(c.paymentId());
            case Payment.Expired _ -> throw new PaymentRejection.AlreadyExpired(c.paymentId());
        };
    }

    static List<PaymentEvent> decline(DeclinePayment c, Payment.Existing payment) {
        return switch (payment) {
            case Payment.Initiated _, Payment.RequiresAction _ ->
                List.of(new PaymentDeclined(c.paymentId(), c.code(), c.message()));
            case Payment.Declined _ -> List.of();
            case Payment.Authorized _, Payment.Captured _, Payment.Voiding _, Payment.Voided _, Payment.Expired _ ->
                throw new PaymentRejection.AlreadyAuthorized(c.paymentId());
        };
    }

    private static PaymentAuthorized authorized(AuthorizePayment c, Payment.Existing payment, long amountMinor) {
        long mostMinor = payment.initiated().amountMinor();
        if (amountMinor > mostMinor) {
            throw new PaymentRejection.AmountMismatch(c.paymentId(), mostMinor);
        }
        return new PaymentAuthorized(c.paymentId(), c.gatewayReference(), amountMinor, c.expiresAt());
    }

    /** An answer that says no amount repeats whichever was authorised; when the money is let go may be told anew. */
    private static List<PaymentEvent> authorizedAgain(AuthorizePayment c, long amountMinor, Authorization known) {
        requireReference(c.paymentId(), c.gatewayReference(), known.gatewayReference());
        if (c.amountMinor().isPresent() && amountMinor != known.amountMinor()) {
            throw new PaymentRejection.AmountMismatch(c.paymentId(), known.amountMinor());
        }
        return List.of();
    }

    private static List<PaymentEvent> known(RequireAction c, String gatewayReference) {
        requireReference(c.paymentId(), c.gatewayReference(), gatewayReference);
        return List.of();
    }

    private static void requireReference(String paymentId, String told, String known) {
        if (!told.equals(known)) {
            throw new PaymentRejection.IdTaken(paymentId, told);
        }
    }
}
