package dev.daybook.command.payment.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.PendingException;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentVoided;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money is held until the time that the gateway told, as far as it is not taken or let go before. A capture does not say whether it
 * took all, so it is looked at when the time has come.
 */
public final class AuthorisationExpiry implements Reaction {

    /** A capture that fails with this word tells as well that nothing is held any more. */
    public static final String EXPIRED = "authorization-expired";

    @Override
    public String name() {
        return "authorisation-expiry";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case PaymentAuthorized e ->
                e.expiresAt().stream()
                        .<Effect>map(due -> new Effect.AskAt(due, e.paymentId(), isOver(e.paymentId(), due)))
                        .toList();
            case CaptureFailed e when e.code().equals(EXPIRED) -> List.of(expire(e.paymentId(), envelope.occurredAt()));
            case PaymentVoided e -> List.of(new Effect.CancelTimer(e.paymentId()));
            default -> List.of();
        };
    }

    /**
     * What the end of its time makes of a payment in this state; of captures that are recorded by hand nobody else will tell.
     *
     * @throws PendingException while a capture may still have been in time
     */
    public static List<Effect.Send> end(HoldQuestion.IsOver question, Payment state) {
        if (!(state instanceof Payment.Existing payment)) {
            return List.of();
        }
        boolean byCard = payment.initiated().token().isPresent();
        if (byCard && !payment.captures().pending().isEmpty()) {
            throw new PendingException("a capture of payment " + question.paymentId() + " is not answered");
        }
        return payment.voidable() || payment.awaitsVoid()
                ? List.of(expire(question.paymentId(), question.at()))
                : List.of();
    }

    private static Effect.Ask isOver(String paymentId, Instant at) {
        return new Effect.Ask(HoldQuestion.OUTSIDE, new HoldQuestion.IsOver(paymentId, at));
    }

    private static Effect.Send expire(String paymentId, Instant at) {
        return new Effect.Send("payment", new ExpireAuthorization(paymentId, at), Optional.empty());
    }
}
