package dev.daybook.query.paymentledger;

import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One payment and what happened to its money; amounts in minor units of its currency. Of the payer it knows nothing, not even what the
 * gateway calls the card.
 *
 * @param amountMinor what was to be paid
 * @param gatewayReference what the gateway calls the payment
 * @param renews the payment whose hold this one took over
 * @param source the other system that it was taken over from
 * @param holdExpiresAt from when on the money is no longer held
 * @param entries in the order of its events
 */
public record PaymentAccount(
        String id,
        String paymentId,
        String orderId,
        PaymentMethod method,
        Status status,
        long amountMinor,
        String currency,
        @Nullable String gatewayReference,
        @Nullable String renews,
        @Nullable String source,
        @Nullable Instant holdExpiresAt,
        List<Entry> entries,
        Instant initiatedAt,
        Instant updatedAt,
        long version,
        long position)
        implements ViewDocument {

    public PaymentAccount {
        entries = List.copyOf(entries);
    }

    /** How far a payment has come: what is undecided first, then what was lost, then what went back. */
    public enum Status {
        INITIATED,
        REQUIRES_ACTION,
        DECLINED,
        AUTHORIZED,
        VOIDED,
        EXPIRED,
        PARTIALLY_CAPTURED,
        CAPTURED,
        PARTIALLY_REFUNDED,
        REFUNDED,
        DISPUTED,
        WON,
        LOST
    }

    /** What happened to the money. */
    public enum Kind {
        INITIATED(Direction.NONE),
        ACTION_REQUIRED(Direction.NONE),
        AUTHORIZED(Direction.NONE),
        DECLINED(Direction.NONE),
        CAPTURE_REQUESTED(Direction.NONE),
        CAPTURED(Direction.IN),
        CAPTURE_FAILED(Direction.NONE),
        VOID_REQUESTED(Direction.NONE),
        VOIDED(Direction.NONE),
        EXPIRED(Direction.NONE),
        REFUND_REQUESTED(Direction.NONE),
        REFUNDED(Direction.OUT),
        REFUND_FAILED(Direction.NONE),
        CHARGEBACK_OPENED(Direction.NONE),
        CHARGEBACK_WON(Direction.NONE),
        CHARGEBACK_LOST(Direction.OUT);

        private final Direction direction;

        Kind(Direction direction) {
            this.direction = direction;
        }

        Direction direction() {
            return direction;
        }
    }

    /** Which way money went. */
    public enum Direction {
        /** To the shop. */
        IN,
        /** Back to the payer. */
        OUT,
        /** None moved. */
        NONE
    }

    /**
     * One thing that happened to the money.
     *
     * @param key unique among the entries of all payments
     * @param direction as its kind says; kept to find those that moved money
     * @param reference names the capture, refund or chargeback in the payment
     * @param code a stable word for why
     * @param text why, in somebody's words; never those of the payer's bank
     */
    public record Entry(
            String key,
            Kind kind,
            Direction direction,
            Instant at,
            @Nullable String reference,
            @Nullable Long amountMinor,
            @Nullable RefundCause cause,
            @Nullable String code,
            @Nullable String text) {}

    /** What entries of a kind come to. */
    long sumMinor(Kind kind) {
        return of(kind).mapToLong(entry -> Objects.requireNonNullElse(entry.amountMinor(), 0L))
                .reduce(0, Math::addExact);
    }

    boolean any(Kind kind) {
        return of(kind).findAny().isPresent();
    }

    /** Whether the payer claims money back, and the bank has not decided. */
    boolean disputed() {
        Predicate<Entry> decided = opened -> Stream.concat(of(Kind.CHARGEBACK_WON), of(Kind.CHARGEBACK_LOST))
                .anyMatch(end -> Objects.equals(end.reference(), opened.reference()));
        return of(Kind.CHARGEBACK_OPENED).anyMatch(decided.negate());
    }

    private Stream<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }

    PaymentAccount status(Status next) {
        return new PaymentAccount(
                id,
                paymentId,
                orderId,
                method,
                next,
                amountMinor,
                currency,
                gatewayReference,
                renews,
                source,
                holdExpiresAt,
                entries,
                initiatedAt,
                updatedAt,
                version,
                position);
    }
}
