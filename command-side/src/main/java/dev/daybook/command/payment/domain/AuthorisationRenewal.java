package dev.daybook.command.payment.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.payment.AuthorizationExpired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentVoided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Money that is still wanted is held by a new payment before the old hold runs out; what is left of the old one is let go when the new
 * one holds. Holds that are hardly longer than the time before their end are left alone, else they would be renewed without a pause.
 */
public final class AuthorisationRenewal implements Reaction {

    private static final String STREAM = "payment";
    private static final Reason RENEWED = new Reason("renewed", "another payment holds the money");
    private static final Reason NOT_NEEDED = new Reason("renewal-not-needed", "the renewed payment was captured");

    private final Duration before;

    /** Renews this long before the end. */
    public AuthorisationRenewal(Duration before) {
        this.before = before;
    }

    @Override
    public String name() {
        return "authorisation-renewal";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case PaymentAuthorized e ->
                Stream.concat(
                                Stream.of(ask(new HoldQuestion.IsHeld(e.paymentId()))),
                                due(e, envelope.occurredAt())
                                        .<Effect>map(due -> new Effect.AskAt(
                                                due, e.paymentId(), ask(new HoldQuestion.RunsOut(e.paymentId()))))
                                        .stream())
                        .toList();
            case PaymentVoided e -> List.of(new Effect.CancelTimer(e.paymentId()));
            case AuthorizationExpired e -> List.of(new Effect.CancelTimer(e.paymentId()));
            default -> List.of();
        };
    }

    private Optional<Instant> due(PaymentAuthorized held, Instant since) {
        return held.expiresAt().map(end -> end.minus(before)).filter(due -> due.isAfter(since.plus(before)));
    }

    /** Begins a payment of what is held of this one and was not asked for. */
    public static List<Effect.Send> renew(Payment state) {
        return state instanceof Payment.Existing payment
                        && payment.openMinor() > 0
                        && payment.initiated().token().isPresent()
                ? List.of(renewal(payment))
                : List.of();
    }

    private static Effect.Send renewal(Payment.Existing payment) {
        var old = payment.initiated();
        return new Effect.Send(
                STREAM,
                new InitiatePayment(
                        renewalOf(old.paymentId()),
                        old.orderId(),
                        payment.openMinor(),
                        old.currency(),
                        old.method(),
                        old.token(),
                        Optional.of(old.paymentId())),
                Optional.empty());
    }

    /**
     * Lets go what is left of the old payment, if the new one holds as much. Where all of it was taken meanwhile, it is the new one that
     * nobody needs; while a capture is not answered, both stand, and the old one runs out by itself.
     */
    public static List<Effect.Send> takeOver(Payment renewal, Payment renewed) {
        if (!(renewal instanceof Payment.Existing payment && payment.hold() == Hold.STANDS)
                || !(renewed instanceof Payment.Existing old && old.hold() == Hold.STANDS)) {
            return List.of();
        }
        long heldAnewMinor = payment.openMinor() + payment.captures().takenMinor();
        if (old.voidable() && old.openMinor() <= heldAnewMinor) {
            return List.of(letGo(old.initiated().paymentId(), RENEWED));
        }
        boolean needed = old.openMinor() > 0
                || !old.captures().pending().isEmpty()
                || payment.captures().takenMinor() > 0;
        return needed ? List.of() : List.of(letGo(payment.initiated().paymentId(), NOT_NEEDED));
    }

    private static Effect.Send letGo(String paymentId, Reason reason) {
        return new Effect.Send(STREAM, new RequestVoid(paymentId, reason), Optional.of(reason));
    }

    private static Effect.Ask ask(HoldQuestion question) {
        return new Effect.Ask(HoldQuestion.OUTSIDE, question);
    }

    /** The same for the same payment, however often it is asked for. */
    static String renewalOf(String paymentId) {
        return UUID.nameUUIDFromBytes(("renewal of " + paymentId).getBytes(UTF_8))
                .toString();
    }
}
