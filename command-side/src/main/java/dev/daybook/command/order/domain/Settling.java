package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** How the money of an order follows its goods. */
final class Settling {

    private Settling() {}

    /** A payment goes on whatever becomes of its order; a new one needs an order that may still be paid. */
    static List<OrderEvent> record(RecordPayment c, Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Cancelled(var facts)
            when facts.payments().isNew(c.payment()) -> throw new OrderRejection.AlreadyCancelled(c.orderId());
            case Order.Expired(var facts)
            when facts.payments().isNew(c.payment()) -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.Archived(var facts)
            when facts.payments().isNew(c.payment()) -> throw new OrderRejection.AlreadyArchived(c.orderId());
            case Order.Existing existing when existing.facts().payments().all().contains(c.payment()) -> List.of();
            case Order.Existing _ -> List.of(new OrderPaymentRecorded(c.orderId(), c.payment()));
        };
    }

    static List<OrderEvent> settle(SettleOrder c, Order order) {
        return switch (order) {
            case Order.Placed(var facts) -> confirm(facts);
            case Order.Confirmed(var facts) -> {
                List<OrderEvent> events = new ArrayList<>(paidEdits(facts));
                events.addAll(balance(c, facts));
                yield events;
            }
            case Order.Completed(var facts) -> isPaid(facts) ? release(c, facts) : balance(c, facts);
            case Order.Cancelled(var facts) -> release(c, facts);
            case Order.Expired(var facts) -> release(c, facts);
            case Order.Archived(var facts) -> release(c, facts);
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
        };
    }

    /** An order that is paid for is accepted, unless it is held. */
    private static List<OrderEvent> confirm(OrderFacts facts) {
        Balance balance = Balance.of(facts);
        if (facts.payments().all().isEmpty() || !balance.covered()) {
            return List.of();
        }
        if (!facts.holds().active().isEmpty()) {
            throw new OrderRejection.OnHold(facts.orderId(), facts.holds().active());
        }
        return List.of(new OrderConfirmed(facts.orderId()));
    }

    /** Whatever an edit made the order wait for is paid. */
    private static List<OrderEvent> paidEdits(OrderFacts facts) {
        if (!Balance.of(facts).covered()) {
            return List.of();
        }
        return facts.holds().active().stream()
                .filter(facts.edits()::placed)
                .<OrderEvent>map(holdId -> new OrderHoldReleased(facts.orderId(), holdId))
                .toList();
    }

    private static boolean isPaid(OrderFacts facts) {
        return Balance.of(facts).dueMinor() == 0 && facts.payments().capturingMinor() == 0;
    }

    private static List<OrderEvent> balance(SettleOrder c, OrderFacts facts) {
        Balance balance = Balance.of(facts);
        if (balance.dueMinor() > 0) {
            List<PaymentPart> captures = share(facts, balance.dueMinor(), PaymentStanding::heldMinor);
            long missing = balance.dueMinor()
                    - captures.stream().mapToLong(PaymentPart::amountMinor).sum();
            return captures.isEmpty()
                    ? List.of()
                    : List.of(new OrderPaymentRequested(
                            c.orderId(), nextId(facts), lastShipmentId(facts), captures, missing));
        }
        return refund(c, facts, balance);
    }

    /** Only what has left the house is asked for, so there is a parcel. */
    private static String lastShipmentId(OrderFacts facts) {
        return List.copyOf(facts.goods().parcels().byShipmentId().keySet()).getLast();
    }

    /** What is over is let go; what came in goes back. */
    private static List<OrderEvent> release(SettleOrder c, OrderFacts facts) {
        List<String> voidable = facts.payments().all().stream()
                .filter(PaymentStanding::voidable)
                .map(PaymentStanding::paymentId)
                .toList();
        List<OrderEvent> events = new ArrayList<>(refund(c, facts, Balance.of(facts)));
        if (!voidable.isEmpty()) {
            events.addFirst(new OrderPaymentsReleased(c.orderId(), voidable, c.reason()));
        }
        return events;
    }

    /** Money whose capture is not answered yet goes back once it is. */
    private static List<OrderEvent> refund(SettleOrder c, OrderFacts facts, Balance balance) {
        List<PaymentPart> refunds = share(facts, balance.creditMinor(), Settling::refundableMinor);
        Reason reason = c.reason();
        return refunds.isEmpty()
                ? List.of()
                : List.of(new OrderRefundRequested(c.orderId(), nextId(facts), c.cause(), refunds, reason));
    }

    /** A payment that could not send money back once is left to people, as one whose capture failed is. */
    private static long refundableMinor(PaymentStanding payment) {
        return payment.refundFailedMinor() > 0
                ? 0
                : payment.capturedMinor() - payment.backMinor() - payment.disputedMinor();
    }

    private static String nextId(OrderFacts facts) {
        return facts.orderId() + "-" + (facts.payments().asked() + 1);
    }

    private static List<PaymentPart> share(OrderFacts facts, long amountMinor, ToLongFunction<PaymentStanding> from) {
        List<PaymentPart> parts = new ArrayList<>();
        long open = amountMinor;
        for (PaymentStanding payment : facts.payments().all()) {
            long part = Math.min(open, from.applyAsLong(payment));
            if (part > 0) {
                parts.add(new PaymentPart(payment.paymentId(), part));
                open -= part;
            }
        }
        return parts;
    }
}
