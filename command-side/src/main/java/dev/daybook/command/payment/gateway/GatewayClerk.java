package dev.daybook.command.payment.gateway;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.decisions.PendingException;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.payment.domain.AuthorisationExpiry;
import dev.daybook.command.payment.domain.AuthorizePayment;
import dev.daybook.command.payment.domain.ConfirmCapture;
import dev.daybook.command.payment.domain.ConfirmRefund;
import dev.daybook.command.payment.domain.ConfirmVoid;
import dev.daybook.command.payment.domain.DeclinePayment;
import dev.daybook.command.payment.domain.ExpireAuthorization;
import dev.daybook.command.payment.domain.FailCapture;
import dev.daybook.command.payment.domain.FailRefund;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.payment.domain.RequireAction;
import dev.daybook.events.Envelope;
import dev.daybook.events.payment.PaymentEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    private final Clock clock;
    private final Duration keysKept;

    /** A question older than the gateway surely keeps its key is not asked again before it is known that it did not arrive. */
    GatewayClerk(
            PaymentGateway gateway,
            StreamReader reader,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments,
            Clock clock,
            Duration keysKept) {
        this.gateway = gateway;
        this.reader = reader;
        this.payments = payments;
        this.clock = clock;
        this.keysKept = keysKept;
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
                ? answer(asked, payment, key, isOld(cause))
                        .map(command -> new Effect.Send(payments.name(), command, Optional.empty()))
                        .toList()
                : List.of();
    }

    private boolean isOld(Envelope cause) {
        return !cause.recordedAt().plus(keysKept).isAfter(clock.instant());
    }

    private Stream<PaymentCommand> answer(GatewayQuestion question, Payment.Existing payment, String key, boolean old) {
        return switch (question) {
            case GatewayQuestion.Authorise q
            when payment instanceof Payment.Initiated ->
                authorised(q.paymentId(), authorisation(q.paymentId(), old, () -> gateway.authorise(q, key)));
            case GatewayQuestion.Capture q
            when payment.awaitsCapture(q.captureId()) ->
                captured(
                        q,
                        settlement(
                                q.paymentId(),
                                report -> report.capture(q.captureId()),
                                old,
                                () -> gateway.capture(reference(payment), q, key)));
            case GatewayQuestion.Release q
            when payment.awaitsVoid() ->
                released(
                        q,
                        settlement(
                                q.paymentId(),
                                PaymentReport::release,
                                old,
                                () -> gateway.release(reference(payment), q, key)));
            case GatewayQuestion.Refund q
            when payment.awaitsRefund(q.refundId()) ->
                refunded(
                        q,
                        settlement(
                                q.paymentId(),
                                report -> report.refund(q.refundId()),
                                old,
                                () -> gateway.refund(reference(payment), q, key)));
            case GatewayQuestion.Acted q when payment instanceof Payment.RequiresAction -> acted(q);
            case GatewayQuestion _ -> Stream.of();
        };
    }

    private Authorisation authorisation(String paymentId, boolean old, Supplier<Authorisation> question) {
        return decided(
                old,
                question,
                Authorisation.Pending.class::isInstance,
                () -> gateway.find(paymentId).map(PaymentReport::authorisation));
    }

    private Settlement settlement(
            String paymentId,
            Function<PaymentReport, Optional<Settlement>> part,
            boolean old,
            Supplier<Settlement> question) {
        return decided(
                old,
                question,
                Settlement.Pending.class::isInstance,
                () -> gateway.find(paymentId).flatMap(part));
    }

    /** The news of what was put off may be lost, so it is looked up at once, and each time after; what is old is looked up first. */
    private static <A> A decided(
            boolean old, Supplier<A> question, Predicate<A> isPutOff, Supplier<Optional<A>> lookUp) {
        Optional<A> known = old ? lookUp.get() : Optional.empty();
        A answer = known.orElseGet(question);
        return known.isEmpty() && isPutOff.test(answer) ? lookUp.get().orElse(answer) : answer;
    }

    /** A payer who still has to act, or of whom nobody knows, is waited for until the last time. */
    private Stream<PaymentCommand> acted(GatewayQuestion.Acted asked) {
        Optional<Authorisation> told = gateway.find(asked.paymentId())
                .map(PaymentReport::authorisation)
                .filter(GatewayClerk::isAnswer);
        if (told.isPresent()) {
            return authorised(asked.paymentId(), told.get());
        }
        return asked.last()
                ? Stream.of(new DeclinePayment(asked.paymentId(), "abandoned", "the payer did not act in time"))
                : Stream.of();
    }

    private static boolean isAnswer(Authorisation told) {
        return !(told instanceof Authorisation.ActionRequired);
    }

    private static String reference(Payment.Existing payment) {
        return payment.reference().orElseThrow();
    }

    private static Stream<PaymentCommand> authorised(String paymentId, Authorisation answer) {
        return switch (answer) {
            case Authorisation.Authorised a ->
                Stream.of(new AuthorizePayment(paymentId, a.reference(), a.amountMinor(), a.expiresAt()));
            case Authorisation.ActionRequired a -> Stream.of(new RequireAction(paymentId, a.reference(), a.url()));
            case Authorisation.Declined a -> Stream.of(new DeclinePayment(paymentId, a.code(), a.message()));
            case Authorisation.LetGo _ -> Stream.of(new DeclinePayment(paymentId, "voided", "the gateway let it go"));
            case Authorisation.Expired _ ->
                Stream.of(new DeclinePayment(paymentId, AuthorisationExpiry.EXPIRED, "its time is over"));
            case Authorisation.Pending _ -> throw undecided(paymentId);
        };
    }

    private static PendingException undecided(String paymentId) {
        return new PendingException("the gateway has not decided about payment " + paymentId);
    }

    private static Stream<PaymentCommand> captured(GatewayQuestion.Capture asked, Settlement answer) {
        return switch (answer) {
            case Settlement.Done _ -> Stream.of(new ConfirmCapture(asked.paymentId(), asked.captureId()));
            case Settlement.Refused no -> Stream.of(new FailCapture(asked.paymentId(), asked.captureId(), no.code()));
            case Settlement.Pending _ -> throw undecided(asked.paymentId());
        };
    }

    /** A hold that the gateway does not release runs out by itself, and the payment with it; or has done so. */
    private Stream<PaymentCommand> released(GatewayQuestion.Release asked, Settlement answer) {
        return switch (answer) {
            case Settlement.Done _ -> Stream.of(new ConfirmVoid(asked.paymentId()));
            case Settlement.Refused no
            when no.code().equals(AuthorisationExpiry.EXPIRED) ->
                Stream.of(new ExpireAuthorization(asked.paymentId(), clock.instant()));
            case Settlement.Refused no -> {
                LOG.warn("payment {} was not released: {}", asked.paymentId(), no.code());
                yield Stream.of();
            }
            case Settlement.Pending _ -> throw undecided(asked.paymentId());
        };
    }

    private static Stream<PaymentCommand> refunded(GatewayQuestion.Refund asked, Settlement answer) {
        return switch (answer) {
            case Settlement.Done _ -> Stream.of(new ConfirmRefund(asked.paymentId(), asked.refundId()));
            case Settlement.Refused no -> Stream.of(new FailRefund(asked.paymentId(), asked.refundId(), no.code()));
            case Settlement.Pending _ -> throw undecided(asked.paymentId());
        };
    }
}
