package dev.daybook.simulation.judgement;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.order.domain.ExpireOrder;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.UnpaidExpiry;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.simulation.history.RecordedEvent;
import dev.daybook.simulation.shop.Shop;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of orders that are kept for another time than they were: the domain lets them expire at theirs. */
final class Expiries {

    private final Tally tally;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    Expiries(Tally tally) {
        this.tally = tally;
    }

    /**
     * An order that waits to be confirmed.
     *
     * @param real when its time was over
     * @param timer sent at the time that is tried; absent: it has gone off, and the order is held
     * @param expired when it would have expired; absent: not so far
     */
    private record Kept(
            Envelope envelope,
            ReservationPolicy policy,
            Instant real,
            Optional<ExpireOrder> timer,
            Instant due,
            Optional<Instant> expired) {

        private Kept until(Instant tried, Instant reality, Envelope at) {
            var given = new OrderReservationExtended(envelope.subject().id(), tried, policy.version());
            return new Kept(at, policy, reality, expiry(policy, given, at), tried, expired);
        }

        /** The clock stands still while an order is held, and another policy does not matter where it says the same. */
        private Kept passing(Instant now, Order order) {
            Kept after = this;
            while (after.expired.isEmpty()
                    && !after.due.equals(after.real)
                    && after.timer.filter(timer -> !now.isBefore(timer.at())).isPresent()) {
                after = after.goingOff(after.timer.get(), order);
            }
            return after;
        }

        private Kept goingOff(ExpireOrder timer, Order order) {
            String orderId = timer.orderId();
            Order then = Order.evolve(order, new OrderReservationExtended(orderId, due, policy.version()));
            List<OrderEvent> events;
            try {
                events = Order.decide(timer.by(policy.deadline(timer.at())), then);
            } catch (Refusal held) {
                return new Kept(envelope, policy, real, Optional.empty(), due, expired);
            }
            for (OrderEvent event : events) {
                if (event instanceof OrderReservationExtended more) {
                    return new Kept(envelope, policy, real, expiry(policy, more, envelope), more.expiresAt(), expired);
                }
            }
            Optional<Instant> over =
                    events.stream().anyMatch(OrderExpired.class::isInstance) ? Optional.of(timer.at()) : expired;
            return new Kept(envelope, policy, real, Optional.empty(), due, over);
        }
    }

    /** When these events say that the time is over. */
    static Optional<Instant> until(List<OrderEvent> events) {
        return events.stream()
                .filter(OrderReservationExtended.class::isInstance)
                .map(event -> ((OrderReservationExtended) event).expiresAt())
                .findFirst();
    }

    /** What the domain sends when the time is over. */
    private static Optional<ExpireOrder> expiry(ReservationPolicy policy, OrderEvent given, Envelope at) {
        return new UnpaidExpiry(policy)
                .react(given, at).stream()
                        .filter(Effect.SendAt.class::isInstance)
                        .map(effect -> ((Effect.SendAt) effect).send().command())
                        .filter(ExpireOrder.class::isInstance)
                        .map(ExpireOrder.class::cast)
                        .findFirst();
    }

    /** An order waits for the first time. */
    void begin(RecordedEvent event, OrderStockReserved reserved, Instant would, ReservationPolicy policy) {
        var given = new OrderStockReserved(
                reserved.orderId(), reserved.reservations(), Optional.of(would), policy.version());
        Envelope at = event.envelope();
        kept.put(
                at.subject().toString(),
                new Kept(
                        at,
                        policy,
                        reserved.expiresAt().orElse(would),
                        expiry(policy, given, at),
                        would,
                        Optional.empty()));
    }

    /** An order waits again, after a hold. */
    void released(RecordedEvent event, OrderReservationExtended extended, ReleaseHold again, Order before) {
        kept.computeIfPresent(event.envelope().subject().toString(), (_, known) -> {
            Order then = Order.evolve(
                    before,
                    new OrderReservationExtended(
                            extended.orderId(), known.due(), known.policy().version()));
            return until(Order.decide(again, then))
                    .map(tried -> known.until(tried, extended.expiresAt(), event.envelope()))
                    .orElse(known);
        });
    }

    /** Its payment was waited for; where another time is tried, that waits by itself. */
    void awaited(RecordedEvent event, OrderReservationExtended by, Instant would) {
        kept.computeIfPresent(event.envelope().subject().toString(), (_, known) -> {
            Kept waiting =
                    known.due().equals(known.real()) ? known.until(would, by.expiresAt(), event.envelope()) : known;
            return new Kept(
                    waiting.envelope(),
                    waiting.policy(),
                    by.expiresAt(),
                    waiting.timer(),
                    waiting.due(),
                    waiting.expired());
        });
    }

    /** Somebody has given an order time; it is never shorter than it was. */
    void extended(RecordedEvent event, OrderReservationExtended by) {
        kept.computeIfPresent(
                event.envelope().subject().toString(),
                (_, known) -> known.until(
                        known.due().isAfter(by.expiresAt()) ? known.due() : by.expiresAt(),
                        by.expiresAt(),
                        event.envelope()));
    }

    /** Something has happened to an order. */
    void follow(RecordedEvent event, OrderEvent happened, Order before) {
        String subject = event.envelope().subject().toString();
        Kept known = kept.get(subject);
        if (known == null) {
            return;
        }
        Instant at = event.envelope().occurredAt();
        Kept passed = known.passing(at, before);
        kept.put(subject, passed);
        switch (happened) {
            case OrderConfirmed _ -> over(subject, passed, before, at, "confirmed", passed.expired());
            case OrderCancelled _ -> over(subject, passed, before, at, "cancelled", passed.expired());
            case OrderExpired _ -> {
                boolean same =
                        passed.due().equals(passed.real()) || !passed.due().isAfter(at);
                over(subject, passed, before, at, "expired", same ? Optional.of(at) : Optional.empty());
            }
            default -> {
                // It still waits.
            }
        }
    }

    /** History is over; who still waits may have waited too long. */
    void end(Instant last, Shop after) {
        for (Map.Entry<String, Kept> known : List.copyOf(kept.entrySet())) {
            Order order = after.order(Subject.parse(known.getKey()));
            Kept passed = known.getValue().passing(last, order);
            over(known.getKey(), passed, order, last, "open", passed.expired());
        }
    }

    PolicyReport report() {
        return tally.report();
    }

    private void over(String subject, Kept known, Order order, Instant at, String was, Optional<Instant> expired) {
        kept.remove(subject);
        boolean late = was.equals("confirmed") && !known.real().isAfter(at);
        if (late && expired.isPresent()) {
            tally.leftOut("confirmed after its own deadline");
            return;
        }
        boolean dead = expired.isPresent();
        String would = dead ? "expired" : was.equals("expired") ? "kept" : was;
        tally.compared(new Decision(tally.policy(), known.envelope().subject().id(), at, Optional.empty(), was, would));
        if (!was.equals(would)) {
            count(order, was + " then, " + would + (dead ? " before by this policy" : " for longer by this policy"));
        }
    }

    private void count(Order order, String name) {
        order.content()
                .map(Expiries::worth)
                .ifPresentOrElse(worth -> tally.count(name, worth), () -> tally.count(name));
    }

    private static Amount worth(OrderContent content) {
        return new Amount(content.currency(), content.totalMinor());
    }
}
