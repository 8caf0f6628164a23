package dev.daybook.command.payment.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.payment.AuthorizationExpired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentVoided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Money that is still wanted is held by a new payment before the old hold runs out; the old one is let go when the new one holds.
 * Holds that are hardly longer than the time before their end are left alone, else they would be renewed without a pause.
 */
public final class AuthorisationRenewal implements Reaction {

    /** The stored name of the reaction and of the one who answers it. */
    public static final String NAME = "authorisation-renewal";

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
        return NAME;
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case PaymentAuthorized e ->
                Stream.concat(
                                Stream.of(ask(new RenewalQuestion.IsHeld(e.paymentId()))),
                                due(e, envelope.occurredAt())
                                        .<Effect>map(due -> new Effect.AskAt(
                                                due, e.paymentId(), ask(new RenewalQuestion.RunsOut(e.paymentId()))))
                                        .stream())
                        .toList();
            case PaymentVoided e -> List.of(new Effect.CancelTimer(e.paymentId()));
            case PaymentCaptured e -> List.of(new Effect.CancelTimer(e.paymentId()));
            case AuthorizationExpired e -> List.of(new Effect.CancelTimer(e.paymentId()));
            default -> List.of();
        };
    }

    private Optional<Instant> due(PaymentAuthorized held, Instant since) {
        return held.expiresAt().map(end -> end.minus(before)).filter(due -> due.isAfter(since.plus(before)));
    }

    /** Where the old payment was captured meanwhile, it is the new one that nobody needs. */
    @Override
    public List<Effect.Send> refused(Object event, Envelope envelope, Effect.Send send, String code) {
        return event instanceof PaymentAuthorized renewal
                        && send.command() instanceof RequestVoid
                        && code.equals("payment.not-voidable")
                ? List.of(letGo(renewal.paymentId(), NOT_NEEDED))
                : List.of();
    }

    /**
     * What a question about a payment in this state leads to.
     *
     * @param again whether the hold may be renewed once more; otherwise it is left to run out
     */
    public static List<Effect.Send> answer(RenewalQuestion question, Payment state, boolean again) {
        if (!(state instanceof Payment.Authorized payment)) {
            return List.of();
        }
        return switch (question) {
            case RenewalQuestion.RunsOut _ -> again ? renew(payment) : List.of();
            case RenewalQuestion.IsHeld _ ->
                payment.initiated().renews().stream()
                        .map(old -> letGo(old, RENEWED))
                        .toList();
        };
    }

    private static List<Effect.Send> renew(Payment.Authorized payment) {
        var old = payment.initiated();
        if (!payment.pending().isEmpty() || old.token().isEmpty()) {
            return List.of();
        }
        return List.of(new Effect.Send(
                STREAM,
                new InitiatePayment(
                        renewalOf(old.paymentId()),
                        old.orderId(),
                        payment.authorization().amountMinor(),
                        old.currency(),
                        old.method(),
                        old.token(),
                        Optional.of(old.paymentId())),
                Optional.empty()));
    }

    private static Effect.Send letGo(String paymentId, Reason reason) {
        return new Effect.Send(STREAM, new RequestVoid(paymentId, reason), Optional.of(reason));
    }

    private static Effect.Ask ask(RenewalQuestion question) {
        return new Effect.Ask(NAME, question);
    }

    /** The same for the same payment, however often it is asked for. */
    static String renewalOf(String paymentId) {
        return UUID.nameUUIDFromBytes(("renewal of " + paymentId).getBytes(UTF_8))
                .toString();
    }
}
