package dev.daybook.simulation.judgement;

import dev.daybook.command.order.domain.ExpireOrder;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.history.RecordedEvent;
import dev.daybook.simulation.policy.Choice;
import dev.daybook.simulation.shop.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Until when pieces are kept for orders that are not confirmed. */
final class DeadlineJudge implements Judge {

    private final Choice<ReservationPolicy> choice;
    private final Tally tally;
    private final Expiries expiries;

    /**
     * Decides deadlines.
     *
     * @param expiries sees what becomes of orders whose deadline is another one
     */
    DeadlineJudge(Choice<ReservationPolicy> choice, Tally tally, Expiries expiries) {
        this.choice = choice;
        this.tally = tally;
        this.expiries = expiries;
    }

    @Override
    public void decide(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            Subject subject = event.envelope().subject();
            switch (event.payload()) {
                case OrderPlaced placed
                when reserved(append, placed).isEmpty() -> tally.leftOut("nothing was kept for the order");
                case OrderStockReserved reserved -> reserve(append, event, reserved, before.order(subject));
                case OrderReservationExtended extended -> extend(append, event, extended, before.order(subject));
                default -> {
                    // No time is given.
                }
            }
        }
    }

    @Override
    public void follow(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            if (event.payload() instanceof OrderEvent happened) {
                expiries.follow(event, happened, before.order(event.envelope().subject()));
            }
        }
    }

    @Override
    public void end(Instant last, Shop after) {
        expiries.end(last, after);
    }

    @Override
    public List<PolicyReport> reports() {
        return List.of(tally.report(), expiries.report());
    }

    private static Optional<OrderStockReserved> reserved(Append append, OrderPlaced placed) {
        return append.all(OrderStockReserved.class)
                .filter(reserved -> reserved.orderId().equals(placed.orderId()))
                .findFirst();
    }

    /** An order that has a deadline already gets no other one with more pieces. */
    private void reserve(Append append, RecordedEvent event, OrderStockReserved reserved, Order before) {
        if (reserved.expiresAt().isEmpty() || before.reservations().until().isPresent()) {
            return;
        }
        Optional<Integer> version = Optional.of(reserved.policyVersion());
        choice.of(version)
                .ifPresentOrElse(
                        policy -> {
                            Instant would = policy.deadline(append.at()).until();
                            compare(event, version, reserved.expiresAt().get(), would);
                            expiries.begin(event, reserved, would, policy);
                        },
                        () -> tally.leftOut(Versions.unknown(version)));
    }

    private void extend(Append append, RecordedEvent event, OrderReservationExtended extended, Order before) {
        Optional<Integer> version = Optional.of(extended.policyVersion());
        Optional<ReservationPolicy> policy = choice.of(version);
        Optional<OrderHoldReleased> released = append.all(OrderHoldReleased.class)
                .filter(hold -> hold.orderId().equals(extended.orderId()))
                .findFirst();
        if (policy.isEmpty()) {
            tally.leftOut(Versions.unknown(version));
        } else if (released.isPresent()) {
            ReleaseHold again = new ReleaseHold(
                    extended.orderId(),
                    released.get().holdId(),
                    Optional.of(policy.get().deadline(append.at())));
            compare(
                    event,
                    version,
                    extended.expiresAt(),
                    Expiries.until(Order.decide(again, before)).orElseThrow());
            expiries.released(event, extended, again, before);
        } else if (extended.latest().isPresent()) {
            Instant due = before.reservations().until().orElse(append.at());
            ExpireOrder again = new ExpireOrder(
                            extended.orderId(), due, extended.latest().get())
                    .by(policy.get().deadline(append.at()));
            Expiries.until(Order.decide(again, before)).ifPresent(would -> {
                compare(event, version, extended.expiresAt(), would);
                expiries.awaited(event, extended, would);
            });
        } else {
            tally.leftOut("time given by hand");
            expiries.extended(event, extended);
        }
    }

    private void compare(RecordedEvent event, Optional<Integer> version, Instant was, Instant would) {
        tally.compared(new Decision(
                tally.policy(),
                event.envelope().subject().id(),
                event.envelope().occurredAt(),
                version,
                was.toString(),
                would.toString()));
    }
}
