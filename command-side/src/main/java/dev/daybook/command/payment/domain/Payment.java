package dev.daybook.command.payment.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.RefundCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payment's state machine: which command leads to which events in which state. */
public sealed interface Payment {

    /** Nobody has set out to pay under this id. */
    record NotInitiated() implements Payment {}

    /** A payment that exists, in whatever state. */
    sealed interface Existing extends Payment {
        PaymentInitiated initiated();

        /** What was asked for of the held money, so far. */
        default Movements<Capture> captures() {
            return Movements.none();
        }

        /** What has become of the held money. */
        default Hold hold() {
            return switch (this) {
                case Initiated _, RequiresAction _ -> Hold.AWAITED;
                case Declined _ -> Hold.REFUSED;
                case Authorized _ -> Hold.STANDS;
                case Voiding _ -> Hold.VOIDING;
                case Voided _ -> Hold.VOIDED;
                case Expired _ -> Hold.EXPIRED;
                case Captured p -> p.hold();
            };
        }

        /** What the gateway has agreed to, where it may still be asked about that. */
        default Optional<Authorization> agreed() {
            return switch (this) {
                case Authorized p -> Optional.of(p.authorization());
                case Captured p -> Optional.of(p.authorization());
                case Voiding p -> Optional.of(p.authorization());
                case Initiated _, RequiresAction _, Declined _, Voided _, Expired _ -> Optional.empty();
            };
        }

        /** What the gateway calls the payment, where it has told and may still be asked. */
        default Optional<String> reference() {
            return this instanceof RequiresAction p
                    ? Optional.of(p.gatewayReference())
                    : agreed().map(Authorization::gatewayReference);
        }

        /** What is held and was not asked for, in minor units. */
        default long openMinor() {
            long heldMinor = hold() == Hold.STANDS
                    ? agreed().map(Authorization::amountMinor).orElse(0L)
                    : 0;
            return Math.max(0, heldMinor - captures().takenMinor());
        }

        /** Whether something is held that nobody asked for, and every capture is answered. */
        default boolean voidable() {
            return openMinor() > 0 && captures().pending().isEmpty();
        }

        /** Whether the gateway was to let money go, and has not answered. */
        default boolean awaitsVoid() {
            return hold() == Hold.VOIDING;
        }

        /** Whether this capture was asked for and not answered. */
        default boolean awaitsCapture(String captureId) {
            return captures().pending().containsKey(captureId);
        }

        /** Whether this refund was asked for and not answered. */
        default boolean awaitsRefund(String refundId) {
            return refunds().pending().containsKey(refundId);
        }

        /** What was to go back to the payer, so far. */
        default Movements<Refund> refunds() {
            return Movements.none();
        }

        /** What a refund follows from; empty where none of this id was asked for. */
        default Optional<RefundCause> refundCause(String refundId) {
            return refunds().find(refundId).map(Refund::cause);
        }

        /** What the payer claimed back, so far. */
        default Chargebacks chargebacks() {
            return Chargebacks.none();
        }

        /** How it stands, for its order. */
        default PaymentStanding standing() {
            return Standing.forOrder(this);
        }

        /** What of the money that came in is neither gone nor about to go, in minor units. */
        default long keptMinor() {
            return captures().doneMinor()
                    - refunds().takenMinor()
                    - chargebacks().takenMinor();
        }
    }

    /** No answer yet. */
    record Initiated(PaymentInitiated initiated) implements Existing {}

    /** The payer has to do something first. */
    record RequiresAction(PaymentInitiated initiated, String gatewayReference, String actionUrl) implements Existing {}

    /** Refused for good. */
    record Declined(PaymentInitiated initiated) implements Existing {}

    /** Money is held, and none of it has come in. */
    record Authorized(
            PaymentInitiated initiated,
            Authorization authorization,
            Map<String, Capture> pending,
            Map<String, Capture> failed)
            implements Existing {
        @Override
        public Movements<Capture> captures() {
            return new Movements<>(pending, Map.of(), failed);
        }
    }

    /** The held money was let go, the answer is still to come; nothing came in, nothing is asked for. */
    record Voiding(PaymentInitiated initiated, Authorization authorization, Map<String, Capture> failed)
            implements Existing {
        @Override
        public Movements<Capture> captures() {
            return new Movements<>(Map.of(), Map.of(), failed);
        }
    }

    /** The held money was let go. */
    record Voided(PaymentInitiated initiated, Authorization authorization, Map<String, Capture> failed)
            implements Existing {
        @Override
        public Movements<Capture> captures() {
            return new Movements<>(Map.of(), Map.of(), failed);
        }
    }

    /** Nobody asked for the held money in time. */
    record Expired(PaymentInitiated initiated, Authorization authorization, Map<String, Capture> failed)
            implements Existing {
        @Override
        public Movements<Capture> captures() {
            return new Movements<>(Map.of(), Map.of(), failed);
        }
    }

    /**
     * Money came in; some of it may have gone back.
     *
     * @param hold what has become of the rest
     */
    record Captured(
            PaymentInitiated initiated,
            Authorization authorization,
            Hold hold,
            Movements<Capture> captures,
            Movements<Refund> refunds,
            Chargebacks chargebacks)
            implements Existing {}

    /** What was to go back under this id, in minor units; 0 where nothing was. */
    default long refundMinor(String refundId) {
        return this instanceof Existing existing
                ? existing.refunds().find(refundId).map(Refund::amountMinor).orElse(0L)
                : 0;
    }

    /** How far it has come, in one word. */
    default PaymentStatus status() {
        return Standing.of(this);
    }

    /** The rules of the stream {@code payment}. */
    static Rules<PaymentCommand, PaymentEvent, Payment> rules() {
        return new Rules<>(
                "payment",
                PaymentCommand::paymentId,
                PaymentEvent::paymentId,
                initial(),
                Payment::decide,
                Evolving::evolve);
    }

    /** The payment whose held money it is to take over, if any. */
    default Optional<String> renews() {
        return this instanceof Existing existing ? existing.initiated().renews() : Optional.empty();
    }

    static Payment initial() {
        return new NotInitiated();
    }

    /**
     * What follows from a command; nothing when the payment is already as wanted.
     *
     * @throws PaymentRejection when a rule forbids it
     */
    static List<PaymentEvent> decide(PaymentCommand command, Payment payment) {
        return switch (payment) {
            case NotInitiated _ -> Initiating.begin(command);
            case Existing existing -> decide(command, existing);
        };
    }

    private static List<PaymentEvent> decide(PaymentCommand command, Existing payment) {
        return switch (command) {
            case InitiatePayment c -> Initiating.again(c, payment);
            case ImportPayment c -> Initiating.again(c, payment);
            case ImportRefund c -> Refunding.takeOver(c, payment);
            case RequireAction c -> Authorizing.requireAction(c, payment);
            case AuthorizePayment c -> Authorizing.authorize(c, payment);
            case DeclinePayment c -> Authorizing.decline(c, payment);
            case RequestCapture c -> Capturing.request(c, payment);
            case ConfirmCapture c -> Capturing.confirm(c, payment);
            case FailCapture c -> Capturing.fail(c, payment);
            case RequestVoid c -> LettingGo.request(c, payment);
            case ConfirmVoid c -> LettingGo.confirm(c, payment);
            case ExpireAuthorization c -> LettingGo.expire(c, payment);
            case RequestRefund c -> Refunding.request(c, payment);
            case ConfirmRefund c -> Refunding.confirm(c, payment);
            case FailRefund c -> Refunding.fail(c, payment);
            case OpenChargeback c -> Disputing.open(c, payment);
            case WinChargeback c -> Disputing.win(c, payment);
            case LoseChargeback c -> Disputing.lose(c, payment);
        };
    }
}
