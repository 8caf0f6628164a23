package dev.daybook.command.payment.gateway;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.PaymentActionRequired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentDeclined;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.VoidRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whatever is wanted of a payment's money, the gateway is asked for; what a payer had to do, it is asked about later. */
final class AskingGateway implements Reaction {

    private final Duration askAfter;
    private final Duration abandonAfter;

    /**
     * Asks twice what has become of a payer who had to act.
     *
     * @param abandonAfter so long until the second time, when a payer who has done nothing is waited for no longer
     */
    AskingGateway(Duration askAfter, Duration abandonAfter) {
        this.askAfter = askAfter;
        this.abandonAfter = abandonAfter;
    }

    @Override
    public String name() {
        return GatewayClerk.NAME;
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case PaymentInitiated e
            when e.token().isPresent() ->
                ask(new GatewayQuestion.Authorise(
                        e.paymentId(), e.amountMinor(), e.currency(), e.token().orElseThrow()));
            case CaptureRequested e -> ask(new GatewayQuestion.Capture(e.paymentId(), e.captureId(), e.amountMinor()));
            case VoidRequested e -> ask(new GatewayQuestion.Release(e.paymentId()));
            case RefundRequested e -> ask(new GatewayQuestion.Refund(e.paymentId(), e.refundId(), e.amountMinor()));
            case PaymentActionRequired e ->
                List.of(
                        later(e.paymentId(), envelope.occurredAt().plus(askAfter), false),
                        later(e.paymentId(), envelope.occurredAt().plus(abandonAfter), true));
            case PaymentAuthorized e -> decided(e.paymentId());
            case PaymentDeclined e -> decided(e.paymentId());
            default -> List.of();
        };
    }

    private static Effect later(String paymentId, Instant due, boolean last) {
        return new Effect.AskAt(
                due,
                timer(paymentId, last),
                new Effect.Ask(GatewayClerk.NAME, new GatewayQuestion.Acted(paymentId, last)));
    }

    private static List<Effect> decided(String paymentId) {
        return List.of(new Effect.CancelTimer(timer(paymentId, false)), new Effect.CancelTimer(timer(paymentId, true)));
    }

    private static String timer(String paymentId, boolean last) {
        return paymentId + (last ? "/abandoned" : "/acted");
    }

    private static List<Effect> ask(GatewayQuestion question) {
        return List.of(new Effect.Ask(GatewayClerk.NAME, question));
    }
}
