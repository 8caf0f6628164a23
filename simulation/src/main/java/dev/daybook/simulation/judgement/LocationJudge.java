package dev.daybook.simulation.judgement;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.order.domain.ConfirmEdit;
import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.ReopenLines;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.RouteOrder;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.command.order.domain.ShopPolicies;
import dev.daybook.command.order.domain.ShopSupply;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.order.domain.TaxPolicy;
import dev.daybook.events.Subject;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.history.RecordedEvent;
import dev.daybook.simulation.policy.Choice;
import dev.daybook.simulation.shop.Shop;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From which locations pieces are kept for orders, and which of them send what is not counted. */
final class LocationJudge implements Judge {

    private static final String NOTHING = "nothing";

    private final Choice<ReservationPolicy> choice;
    private final Tally reserving;
    private final Tally routing;

    LocationJudge(Choice<ReservationPolicy> choice, Tally reserving, Tally routing) {
        this.choice = choice;
        this.reserving = reserving;
        this.routing = routing;
    }

    @Override
    public void decide(Append append, Shop before) {
        for (RecordedEvent event : append.events()) {
            Order order = before.order(event.envelope().subject());
            switch (event.payload()) {
                case OrderPlaced e ->
                    reserve(append, event, before, ShopSupply.wanted(Placing.draft(e.content(), true)), this::place);
                case OrderEditConfirmed e ->
                    reserve(
                            append,
                            event,
                            before,
                            order.wantedBy(e.editId()),
                            (_, supply) -> Order.decide(new ConfirmEdit(e.orderId(), e.editId(), supply), order));
                case LinesReopened e ->
                    reserve(
                            append,
                            event,
                            before,
                            order.parcel(e.shipmentId()),
                            (_, supply) -> Order.decide(new ReopenLines(e.orderId(), e.shipmentId(), supply), order));
                default -> {
                    // Nothing is kept anew.
                }
            }
        }
        route(append, before);
    }

    @Override
    public List<PolicyReport> reports() {
        return List.of(reserving.report(), routing.report());
    }

    private List<OrderEvent> place(RecordedEvent event, Supply supply) {
        if (!(event.payload() instanceof OrderPlaced placed)) {
            return List.of();
        }
        OrderCommand again = new PlaceOrder(
                placed.orderId(), placed.number(), false, Placing.draft(placed.content(), true), true, supply);
        return Order.decide(again, Order.initial());
    }

    /** Whoever asks stock for pieces is asked again with the supply that the policy finds. */
    private void reserve(
            Append append,
            RecordedEvent event,
            Shop before,
            List<LineQuantity> wanted,
            BiFunction<RecordedEvent, Supply, List<OrderEvent>> again) {
        Subject order = event.envelope().subject();
        Optional<OrderStockReserved> was = append.all(OrderStockReserved.class)
                .filter(reserved -> reserved.orderId().equals(order.id()))
                .findFirst();
        Optional<Integer> version = was.map(OrderStockReserved::policyVersion);
        Optional<ReservationPolicy> policy = choice.of(version);
        if (policy.isEmpty()) {
            was.ifPresent(_ -> reserving.leftOut(Versions.unknown(version)));
            return;
        }
        ShopPolicies policies =
                new ShopPolicies(policy.get(), FraudPolicy.none(), TaxPolicy::none, ShippingPolicy.none());
        Supply supply = new ShopSupply(policies, before.shelves(order.tenant()), append.at()).of(wanted);
        List<LineReservation> then = was.map(OrderStockReserved::reservations).orElse(List.of());
        count(then, "then");
        String would;
        try {
            List<LineReservation> now = reservations(again.apply(event, supply));
            would = text(now);
            count(now, "by this policy");
        } catch (Refusal refused) {
            would = "refused: " + refused.code();
            reserving.count("refused by this policy: " + refused.code());
        }
        if (was.isPresent() || !would.equals(NOTHING)) {
            reserving.compared(new Decision(reserving.policy(), order.id(), append.at(), version, text(then), would));
        }
    }

    private static List<LineReservation> reservations(List<OrderEvent> events) {
        return events.stream()
                .filter(OrderStockReserved.class::isInstance)
                .flatMap(event -> ((OrderStockReserved) event).reservations().stream())
                .toList();
    }

    private void count(List<LineReservation> reservations, String when) {
        reservations.forEach(kept -> reserving.count("pieces from " + location(kept) + ", " + when, kept.pieces()));
        if (reservations.stream().map(LocationJudge::location).distinct().count() > 1) {
            reserving.count("orders from several locations, " + when);
        }
    }

    private static String location(LineReservation kept) {
        return kept.stockId().substring(kept.sku().length() + 1);
    }

    private static String text(List<LineReservation> reservations) {
        String text = reservations.stream()
                .map(kept -> kept.pieces() + " of " + kept.stockId()
                        + (kept.backordered() > 0 ? " (" + kept.backordered() + " to come)" : ""))
                .sorted()
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? NOTHING : text;
    }

    /** Only what rules have given to a location is decided again, not what somebody has moved. */
    private void route(Append append, Shop before) {
        List<LinesAssigned> was = append.all(LinesAssigned.class)
                .filter(assigned -> assigned.policyVersion().isPresent())
                .toList();
        if (was.isEmpty()) {
            return;
        }
        String orderId = was.getFirst().orderId();
        Optional<Integer> version = was.getFirst().policyVersion();
        Optional<ReservationPolicy> policy = choice.of(version);
        if (policy.isEmpty()) {
            routing.leftOut(Versions.unknown(version));
            return;
        }
        String tenant = append.first().subject().tenant();
        Order order = before.order(new Subject(tenant, "order", orderId));
        RouteOrder again =
                new RouteOrder(orderId).with(policy.get(), ShopSupply.ready(order, before.shelves(tenant)::stock));
        List<LinesAssigned> would = Order.decide(again, order).stream()
                .filter(LinesAssigned.class::isInstance)
                .map(LinesAssigned.class::cast)
                .toList();
        routing.compared(new Decision(routing.policy(), orderId, append.at(), version, sent(was), sent(would)));
        was.forEach(assigned -> routing.count("pieces sent from " + assigned.location() + ", then", assigned.pieces()));
        would.forEach(assigned ->
                routing.count("pieces sent from " + assigned.location() + ", by this policy", assigned.pieces()));
    }

    private static String sent(List<LinesAssigned> assigned) {
        return assigned.stream()
                .map(each -> each.location() + ": " + pieces(each.lines().stream()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String pieces(Stream<LineQuantity> lines) {
        return lines.map(line -> line.quantity() + " of line " + line.lineId()).collect(Collectors.joining(", "));
    }
}
