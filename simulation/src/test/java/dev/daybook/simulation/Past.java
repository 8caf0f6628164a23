package dev.daybook.simulation;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.decisions.Rules;
import dev.daybook.command.order.domain.FraudReview;
import dev.daybook.command.order.domain.FulfilmentRouting;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.ShopSupply;
import dev.daybook.command.order.domain.UnpaidExpiry;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.returns.domain.Delivery;
import dev.daybook.command.returns.domain.ImportReturn;
import dev.daybook.command.returns.domain.RequestReturn;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.command.returns.domain.Sale;
import dev.daybook.command.stock.domain.CommitReservation;
import dev.daybook.command.stock.domain.ExpireReservations;
import dev.daybook.command.stock.domain.ExtendReservation;
import dev.daybook.command.stock.domain.ReleaseReservation;
import dev.daybook.command.stock.domain.ReserveStock;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.wire.EventLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop whose history is made by the rules of the domain: what they decide is written down, and what follows is done in time. */
final class Past implements ShopSupply.Shelves {

    private static final Reason REASON = new Reason("test", "a test");
    private static final String TENANT = "default";

    private final Map<Subject, Object> states = new HashMap<>();
    private final Map<String, List<Delivery>> deliveries = new HashMap<>();
    private final Map<String, Effect.SendAt> timers = new HashMap<>();
    private final Chronicle chronicle = new Chronicle();
    private Rulebook rules;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    Past(Rulebook rules) {
        this.rules = rules;
    }

    Instant now() {
        return now;
    }

    /** From now on the shop has other rules. */
    void obey(Rulebook others) {
        rules = others;
    }

    List<EventLine> lines() {
        return chronicle.lines();
    }

    Order order(String orderId) {
        return state(Order.rules(), orderId);
    }

    @Override
    public Product product(String sku) {
        return state(Product.rules(), sku);
    }

    @Override
    public Stock stock(String stockId) {
        return state(Stock.rules(), stockId);
    }

    /** Time goes by; what is due is done when it is due. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        Optional<Map.Entry<String, Effect.SendAt>> next = next(end);
        while (next.isPresent()) {
            Effect.SendAt due = next.get().getValue();
            timers.remove(next.get().getKey());
            now = due.due().isAfter(now) ? due.due() : now;
            attempt((OrderCommand) due.send().command());
            next = next(end);
        }
        now = end;
    }

    private Optional<Map.Entry<String, Effect.SendAt>> next(Instant end) {
        return timers.entrySet().stream()
                .filter(timer -> !timer.getValue().due().isAfter(end))
                .min(Comparator.comparing(timer -> timer.getValue().due()));
    }

    /** Whether the domain has let it happen. */
    boolean attempt(OrderCommand command) {
        try {
            happen(command);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    /** A command to an order, with what its adapters add to it and let follow. */
    void happen(OrderCommand command) {
        Order before = order(command.orderId());
        List<OrderEvent> events = Order.decide(rules.informed(command, before, this, now), before);
        Order after = before;
        Together together = new Together();
        for (OrderEvent event : events) {
            together.add(Order.rules(), event);
            after = Order.evolve(after, event);
        }
        for (OrderEvent event : events) {
            follow(before, event, after, together);
        }
        together.append(Optional.empty());
    }

    /** A command to a product or to stock. */
    <C, E> void happen(Rules<C, E, ?> kind, C command) {
        Together together = new Together();
        together.decide(kind, command);
        together.append(Optional.empty());
    }

    /** Whether a return was taken. */
    boolean attempt(RequestReturn asked) {
        Sale sale = Sale.of(skus(asked.orderId()));
        RequestReturn informed = asked.of(rules.returns()
                .window(deliveries.getOrDefault(asked.orderId(), List.of()), now)
                .map(sale::within)
                .orElse(sale));
        try {
            take(informed, asked.windowOverridden() ? Optional.of(REASON) : Optional.empty());
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    /** A return that is over already comes in, with a reason as imports have it. */
    void happen(ImportReturn imported) {
        take(imported.of(Sale.of(skus(imported.orderId()))), Optional.of(imported.reason()));
    }

    private void take(ReturnCommand command, Optional<Reason> reason) {
        Together together = new Together();
        together.decide(Return.rules(), command);
        together.append(reason);
    }

    private Map<String, String> skus(String orderId) {
        Map<String, String> skus = new HashMap<>();
        order(orderId)
                .content()
                .ifPresent(content -> content.lines().forEach(line -> skus.put(line.lineId(), line.sku())));
        return skus;
    }

    /** What stock does when something has happened to an order. */
    private void follow(Order before, OrderEvent event, Order after, Together together) {
        switch (event) {
            case OrderStockReserved e -> e.reservations().forEach(line -> together.decide(stock(line, e)));
            case OrderStockReleased e -> e.released().forEach(kept -> together.release(kept));
            case OrderConfirmed _ -> keep(before, Optional.empty(), together);
            case OrderHeld _ when before.awaitsConfirmation() -> keep(before, Optional.empty(), together);
            case OrderReservationExtended e -> keep(after, Optional.of(e.expiresAt()), together);
            case OrderExpired _ ->
                before.reservations().kept().forEach(kept -> {
                    together.decide(new ExpireReservations(kept.stockId(), now));
                    together.release(kept);
                });
            case LinesShipped e ->
                before.reservations()
                        .taken(before.location(e.fulfilmentId()).orElseThrow(), e.lines())
                        .forEach(taken -> together.decide(new CommitReservation(
                                taken.stockId(), taken.reservationId(), e.shipmentId(), taken.pieces())));
            default -> {
                // Stock does not care.
            }
        }
    }

    private ReserveStock stock(LineReservation line, OrderStockReserved by) {
        return new ReserveStock(
                line.stockId(), line.reservationId(), line.pieces(), line.backordered() > 0, by.expiresAt(), now);
    }

    /** An order whose time is over keeps its pieces as in its last moment. */
    private void keep(Order order, Optional<Instant> until, Together together) {
        Instant asked = order.reservations()
                .until()
                .map(end -> end.minusMillis(1))
                .filter(now::isAfter)
                .orElse(now);
        order.reservations()
                .kept()
                .forEach(kept ->
                        together.decide(new ExtendReservation(kept.stockId(), kept.reservationId(), until, asked)));
    }

    @SuppressWarnings("unchecked")
    private <S> S state(Rules<?, ?, S> kind, String id) {
        return (S) states.getOrDefault(new Subject(TENANT, kind.stream(), id), kind.initial());
    }

    /** What one command leads to, in all its streams. */
    private final class Together {

        private final List<Object> events = new ArrayList<>();
        private final List<Subject> subjects = new ArrayList<>();
        private final Map<Subject, Object> after = new HashMap<>();

        @SuppressWarnings("unchecked")
        private <E, S> void add(Rules<?, E, S> kind, E event) {
            Subject subject = new Subject(TENANT, kind.stream(), kind.source().apply(event));
            S state = (S) after.getOrDefault(subject, states.getOrDefault(subject, kind.initial()));
            after.put(subject, kind.evolve().apply(state, event));
            events.add(event);
            subjects.add(subject);
        }

        @SuppressWarnings("unchecked")
        private <C, E, S> void decide(Rules<C, E, S> kind, C command) {
            Subject subject = new Subject(TENANT, kind.stream(), kind.target().apply(command));
            S state = (S) after.getOrDefault(subject, states.getOrDefault(subject, kind.initial()));
            kind.decide().apply(command, state).forEach(event -> add(kind, event));
        }

        private void decide(StockCommand command) {
            decide(Stock.rules(), command);
        }

        private void release(StockPieces kept) {
            Subject subject = new Subject(TENANT, "stock", kept.stockId());
            Stock stock = (Stock) after.getOrDefault(subject, stock(kept.stockId()));
            int pieces = Math.min(kept.pieces(), stock.kept(kept.reservationId()));
            if (pieces > 0) {
                decide(new ReleaseReservation(kept.stockId(), kept.reservationId(), pieces, REASON));
            }
        }

        private void append(Optional<Reason> reason) {
            chronicle.begin();
            states.putAll(after);
            List<Envelope> envelopes = new ArrayList<>();
            for (int index = 0; index < events.size(); index++) {
                Subject subject = subjects.get(index);
                envelopes.add(chronicle.write(subject, events.get(index), now, reason));
                Delivery.of(events.get(index), now)
                        .forEach(delivery -> deliveries
                                .computeIfAbsent(subject.id(), _ -> new ArrayList<>())
                                .add(delivery));
            }
            for (int index = 0; index < events.size(); index++) {
                react(events.get(index), envelopes.get(index));
            }
        }
    }

    private void react(Object event, Envelope envelope) {
        for (Reaction reaction :
                List.of(new UnpaidExpiry(rules.shop().reservation()), new FraudReview(), new FulfilmentRouting())) {
            for (Effect effect : reaction.react(event, envelope)) {
                switch (effect) {
                    case Effect.Send send -> attempt((OrderCommand) send.command());
                    case Effect.SendAt later -> timers.put(reaction.name() + later.timer(), later);
                    case Effect.CancelTimer cancel -> timers.remove(reaction.name() + cancel.timer());
                    case Effect.Ask _, Effect.AskAt _ -> throw new IllegalStateException("nobody is asked here");
                }
            }
        }
    }
}
