package dev.daybook.command.payment.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.payment.CaptureFailed;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentCaptured;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentVoided;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Money is held until the time that the gateway told, unless it is taken or let go before. */
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
                        .<Effect>map(due -> new Effect.SendAt(due, e.paymentId(), expire(e, due)))
                        .toList();
            case CaptureFailed e when e.code().equals(EXPIRED) -> List.of(expire(e, envelope.occurredAt()));
            case PaymentVoided e -> List.of(new Effect.CancelTimer(e.paymentId()));
            case PaymentCaptured e -> List.of(new Effect.CancelTimer(e.paymentId()));
            default -> List.of();
        };
    }

    private static Effect.Send expire(PaymentEvent payment, Instant at) {
        return new Effect.Send("payment", new ExpireAuthorization(payment.paymentId(), at), Optional.empty());
    }
}
