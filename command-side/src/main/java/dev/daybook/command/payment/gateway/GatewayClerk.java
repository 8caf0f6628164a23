package dev.daybook.command.payment.gateway;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.payment.domain.AuthorizePayment;
import dev.daybook.command.payment.domain.ConfirmCapture;
import dev.daybook.command.payment.domain.ConfirmRefund;
import dev.daybook.command.payment.domain.ConfirmVoid;
import dev.daybook.command.payment.domain.DeclinePayment;
import dev.daybook.command.payment.domain.FailCapture;
import dev.daybook.command.payment.domain.FailRefund;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.payment.domain.RequireAction;
import dev.daybook.events.Envelope;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the gateway about a payment that still waits for the answer, and says what the answer makes of the payment. */
final class GatewayClerk implements Outside {

    static final String NAME = "payment-gateway";

    private static final Logger LOG = LoggerFactory.getLogger(GatewayClerk.class);

    private final PaymentGateway gateway;
    private final StreamReader reader;
    private final StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments;

    GatewayClerk(
            PaymentGateway gateway,
            StreamReader reader,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments) {
        this.gateway = gateway;
        this.reader = reader;
        this.payments = payments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Effect.Send> ask(Object question, String key, Envelope cause) {
        GatewayQuestion asked = (GatewayQuestion) question;
        Payment state = reader.load(payments, cause.subject().tenant(), asked.paymentId())
                .state();
        return state instanceof Payment.Existing payment
                        && payment.initiated().token().isPresent()
                ? answer(asked, payment, key)
                        .map(command -> new Effect.Send(payments.name(), command, Optional.empty()))
                        .toList()
                : List.of();
    }

    private Stream<PaymentCommand> answer(GatewayQuestion question, Payment.Existing payment, String key) {
        return switch (question) {
            case GatewayQuestion.Authorise q
            when payment instanceof Payment.Initiated -> authorised(q.paymentId(), gateway.authorise(q, key));
            case GatewayQuestion.Capture q
            when payment.awaitsCapture(q.captureId()) -> captured(q, gateway.capture(reference(payment), q, key));
            case GatewayQuestion.Release q
            when payment.awaitsVoid() -> released(q, gateway.release(reference(payment), q, key));
            case GatewayQuestion.Refund q
            when payment.awaitsRefund(q.refundId()) -> refunded(q, gateway.refund(reference(payment), q, key));
            case GatewayQuestion _ -> Stream.of();
        };
    }

    private static String reference(Payment.Existing payment) {
        return payment.reference().orElseThrow();
    }

    private static Stream<PaymentCommand> authorised(String paymentId, Authorisation answer) {
        return switch (answer) {
            case Authorisation.Authorised a ->
                Stream.of(new AuthorizePayment(paymentId, a.reference(), Optional.empty(), a.expiresAt()));
            case Authorisation.ActionRequired a -> Stream.of(new RequireAction(paymentId, a.reference(), a.url()));
            case Authorisation.Declined a -> Stream.of(new DeclinePayment(paymentId, a.code(), a.message()));
            case Authorisation.Pending _ -> Stream.of();
        };
    }

    private static Stream<PaymentCommand> captured(GatewayQuestion.Capture asked, Settlement answer) {
        return switch (answer) {
            case Settlement.Done _ -> Stream.of(new ConfirmCapture(asked.paymentId(), asked.captureId()));
            case Settlement.Refused no -> Stream.of(new FailCapture(asked.paymentId(), asked.captureId(), no.code()));
            case Settlement.Pending _ -> Stream.of();
        };
    }

    /** A hold that the gateway does not release runs out by itself, and the payment with it. */
    private static Stream<PaymentCommand> released(GatewayQuestion.Release asked, Settlement answer) {
        return switch (answer) {
            case Settlement.Done _ -> Stream.of(new ConfirmVoid(asked.paymentId()));
            case Settlement.Refused no -> {
                LOG.warn("payment {} was not released: {}", asked.paymentId(), no.code());
                yield Stream.of();
            }
            case Settlement.Pending _ -> Stream.of();
        };
    }

    private static Stream<PaymentCommand> refunded(GatewayQuestion.Refund asked, Settlement answer) {
        return switch (answer) {
            case Settlement.Done _ -> Stream.of(new ConfirmRefund(asked.paymentId(), asked.refundId()));
            case Settlement.Refused no -> Stream.of(new FailRefund(asked.paymentId(), asked.refundId(), no.code()));
            case Settlement.Pending _ -> Stream.of();
        };
    }
}
