package dev.daybook.query.stuckorders;

import dev.daybook.query.standing.Bill;
import dev.daybook.query.standing.OrderStage;
import dev.daybook.query.standing.OrderState;
import dev.daybook.query.standing.Payment;
import dev.daybook.query.standing.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an order waits for, told from how it stands; pure. */
final class Waiting {

    /** How a payment stands of whose money none went back. */
    private static final Set<String> NOTHING_WENT_BACK = Set.of("PARTIALLY_CAPTURED", "CAPTURED", "WON");

    private Waiting() {}

    /**
     * All that keeps an order from its end; empty for one that is over.
     *
     * @param undelivered pieces of which nobody has decided yet
     */
    static List<Why> of(OrderState order, int undelivered) {
        List<Why> why = new ArrayList<>();
        add(why, Why.ON_HOLD, !over(order.stage()) && !order.holds().isEmpty());
        switch (order.stage()) {
            case PLACED -> placed(why, order);
            case CONFIRMED -> confirmed(why, order, undelivered);
            case COMPLETED, CANCELLED, EXPIRED -> money(why, order.bill());
            case ARCHIVED -> {}
        }
        return List.copyOf(why);
    }

    private static boolean over(OrderStage stage) {
        return switch (stage) {
            case PLACED, CONFIRMED -> false;
            case COMPLETED, CANCELLED, EXPIRED, ARCHIVED -> true;
        };
    }

    private static void placed(List<Why> why, OrderState order) {
        Bill bill = order.bill();
        long comingMinor = bill.payments().stream()
                .mapToLong(payment -> payment.heldMinor() + payment.capturingMinor())
                .sum();
        boolean covered = bill.balanceDueMinor() <= comingMinor;
        add(why, Why.AWAITING_PAYMENT, !covered);
        add(why, Why.AWAITING_CONFIRMATION, covered && order.holds().isEmpty());
        money(why, bill);
    }

    private static void confirmed(List<Why> why, OrderState order, int undelivered) {
        Pieces pieces = order.standing().pieces();
        int promised = pieces.backlog().promised();
        int unassigned = pieces.backlog().pieces();
        int toSend = pieces.wanted() - pieces.shipped() - undelivered;
        Bill bill = order.bill();
        add(why, Why.BACKORDERED, promised > 0);
        add(why, Why.AWAITING_ROUTING, unassigned > promised);
        add(why, Why.AWAITING_DISPATCH, toSend > unassigned);
        add(why, Why.IN_TRANSIT, pieces.shipped() > pieces.delivered());
        add(why, Why.UNDELIVERED, undelivered > 0);
        money(why, bill);
        add(why, Why.PAYMENT_DUE, toSend == 0 && bill.balanceDueMinor() > capturingMinor(bill));
        add(why, Why.AWAITING_COMPLETION, why.isEmpty());
    }

    private static void money(List<Why> why, Bill bill) {
        add(why, Why.CAPTURE_PENDING, capturingMinor(bill) > 0);
        add(why, Why.REFUND_PENDING, bill.payments().stream().anyMatch(Waiting::refundPending));
        add(why, Why.CREDIT_OWED, bill.creditOwedMinor() > 0);
    }

    private static long capturingMinor(Bill bill) {
        return bill.payments().stream().mapToLong(Payment::capturingMinor).sum();
    }

    /** The order is told what goes back, not what of it has gone; how the payment stands says that as far as it can. */
    private static boolean refundPending(Payment payment) {
        boolean allAskedFor = payment.refundedMinor() >= payment.capturedMinor();
        return payment.refundedMinor() > 0
                && (NOTHING_WENT_BACK.contains(payment.status())
                        || (payment.status().equals("PARTIALLY_REFUNDED") && allAskedFor));
    }

    private static void add(List<Why> why, Why one, boolean applies) {
        if (applies) {
            why.add(one);
        }
    }
}
