package dev.daybook.command.payment.gateway;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.payment.CaptureRequested;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.RefundRequested;
import dev.daybook.events.payment.VoidRequested;
import java.util.List;

/** Whatever is wanted of a payment's money, the gateway is asked for. */
final class AskingGateway implements Reaction {

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
            default -> List.of();
        };
    }

    private static List<Effect> ask(GatewayQuestion question) {
        return List.of(new Effect.Ask(GatewayClerk.NAME, question));
    }
}
