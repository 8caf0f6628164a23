package dev.daybook.command.order.domain;

import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * How the payments of an order stand, in the order they were made.
 *
 * @param asked how often money was asked for or sent back; names the next time
 * @param elsewhere whether the order was paid for in the system that it was taken over from
 */
record Payments(Map<String, PaymentStanding> byId, int asked, boolean elsewhere) {

    private static final String INITIATED = "INITIATED";
    private static final String CAPTURED = "CAPTURED";

    Payments {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    static Payments none() {
        return new Payments(Map.of(), 0, false);
    }

    /** All that the order came to has come in, where it was taken over from. */
    static Payments of(OrderImported order) {
        long paidMinor = order.content().totalMinor();
        return new Payments(
                order.paymentId().stream()
                        .collect(Collectors.toMap(
                                id -> id,
                                id -> new PaymentStanding(id, CAPTURED, 0, 0, paidMinor, paidMinor, 0, 0, 0, false))),
                0,
                true);
    }

    /** What of the money that came in elsewhere has not gone back, in minor units. */
    long keptElsewhereMinor(String orderId) {
        return Optional.ofNullable(byId.get(orderId))
                .filter(_ -> elsewhere)
                .map(p -> p.capturedMinor() - p.backMinor() - p.disputedMinor())
                .orElse(0L);
    }

    boolean isNew(PaymentStanding payment) {
        return !byId.containsKey(payment.paymentId());
    }

    Collection<PaymentStanding> all() {
        return byId.values();
    }

    /** Whether one was begun and has heard neither yes nor no. */
    boolean awaitAnswer() {
        return all().stream().anyMatch(payment -> payment.status().equals(INITIATED));
    }

    private long sum(ToLongFunction<PaymentStanding> amount) {
        return all().stream().mapToLong(amount).sum();
    }

    /** What came in or is asked for, less what goes back. */
    long takenMinor() {
        return sum(payment -> payment.capturedMinor() + payment.capturingMinor() - payment.backMinor());
    }

    /** What of the money that goes back is given out of goodwill. */
    long goodwillMinor() {
        return sum(payment -> payment.goodwillMinor().orElse(0L));
    }

    /** Captures that wait for their answer. */
    long capturingMinor() {
        return sum(PaymentStanding::capturingMinor);
    }

    long prepaidMinor() {
        return sum(PaymentStanding::prepaidMinor);
    }

    long heldMinor() {
        return sum(PaymentStanding::heldMinor);
    }

    Payments after(OrderMoney event) {
        return switch (event) {
            case OrderPaymentRecorded e -> with(e.payment());
            case OrderPaymentRequested e -> moved(e.captures(), Payments::capturing);
            case OrderRefundRequested e -> moved(e.refunds(), Payments::refunding);
            case OrderPaymentsReleased e -> released(e.paymentIds());
        };
    }

    private Payments with(PaymentStanding payment) {
        Map<String, PaymentStanding> known = new LinkedHashMap<>(byId);
        known.put(payment.paymentId(), payment);
        return new Payments(known, asked, elsewhere);
    }

    private Payments moved(List<PaymentPart> parts, BiFunction<PaymentStanding, PaymentPart, PaymentStanding> change) {
        Map<String, PaymentStanding> known = new LinkedHashMap<>(byId);
        parts.forEach(part -> known.computeIfPresent(part.paymentId(), (_, payment) -> change.apply(payment, part)));
        return new Payments(known, asked + 1, elsewhere);
    }

    private Payments released(List<String> ids) {
        Map<String, PaymentStanding> known = new LinkedHashMap<>(byId);
        ids.forEach(id -> known.computeIfPresent(id, (_, payment) -> lettingGo(payment)));
        return new Payments(known, asked, elsewhere);
    }

    private static PaymentStanding lettingGo(PaymentStanding p) {
        return new PaymentStanding(
                p.paymentId(),
                p.status(),
                0,
                p.capturingMinor(),
                p.capturedMinor(),
                p.prepaidMinor(),
                p.backMinor(),
                p.disputedMinor(),
                p.refundFailedMinor(),
                false,
                p.goodwillMinor());
    }

    private static PaymentStanding capturing(PaymentStanding p, PaymentPart part) {
        return new PaymentStanding(
                p.paymentId(),
                p.status(),
                p.heldMinor() - part.amountMinor(),
                p.capturingMinor() + part.amountMinor(),
                p.capturedMinor(),
                p.prepaidMinor(),
                p.backMinor(),
                p.disputedMinor(),
                p.refundFailedMinor(),
                false,
                p.goodwillMinor());
    }

    private static PaymentStanding refunding(PaymentStanding p, PaymentPart part) {
        return new PaymentStanding(
                p.paymentId(),
                p.status(),
                p.heldMinor(),
                p.capturingMinor(),
                p.capturedMinor(),
                p.prepaidMinor(),
                p.backMinor() + part.amountMinor(),
                p.disputedMinor(),
                p.refundFailedMinor(),
                p.voidable(),
                p.goodwillMinor());
    }
}
