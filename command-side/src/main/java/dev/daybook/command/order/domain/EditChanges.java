package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.EditTax;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a plan changes of an order as it stands: what is already as planned does not change. */
record EditChanges(List<OrderChange> events) {

    EditChanges {
        events = List.copyOf(events);
    }

    /**
     * The changes in the order of the plan: lines first, then amounts, then where it goes.
     *
     * @throws OrderRejection.LinesUnavailable naming every planned line of which no piece counts any more
     * @throws OrderRejection.InvalidContent when nothing would be left, or less than nothing owed
     */
    static EditChanges of(OrderFacts facts, EditPlan plan) {
        List<OrderChange> events = new ArrayList<>(lines(facts, plan));
        events.addAll(amounts(facts, plan));
        plan.shippingAddress()
                .filter(address -> !facts.content().shippingAddress().equals(plan.shippingAddress()))
                .ifPresent(address -> events.add(new ShippingAddressCorrected(facts.orderId(), address)));
        plan.contact()
                .filter(contact -> !facts.content().contact().equals(plan.contact()))
                .ifPresent(contact -> events.add(new OrderContactChanged(facts.orderId(), contact)));
        checkRest(facts, events);
        return new EditChanges(events);
    }

    /** What the order comes to afterwards, less what it came to before. */
    long deltaMinor() {
        return events.stream().mapToLong(OrderChange::deltaMinor).reduce(0, Math::addExact);
    }

    /** Pieces that are wanted in addition. */
    List<LineQuantity> more() {
        List<LineQuantity> more = new ArrayList<>();
        for (OrderChange event : events) {
            if (event instanceof LineAdded(var _, var _, var line)) {
                more.add(new LineQuantity(line.lineId(), line.sku(), line.quantity()));
            } else if (event instanceof LineQuantityChanged changed && changed.more() > 0) {
                more.add(pieces(changed, changed.more()));
            }
        }
        return more;
    }

    /** Pieces that are not wanted any more. */
    List<LineQuantity> fewer() {
        List<LineQuantity> fewer = new ArrayList<>();
        for (OrderChange event : events) {
            if (event instanceof LineRemoved(var _, var _, var line)) {
                fewer.add(new LineQuantity(line.lineId(), line.sku(), line.quantity()));
            } else if (event instanceof LineQuantityChanged changed && changed.more() < 0) {
                fewer.add(pieces(changed, -changed.more()));
            }
        }
        return fewer;
    }

    private static LineQuantity pieces(LineQuantityChanged changed, int quantity) {
        return new LineQuantity(changed.line().lineId(), changed.line().sku(), quantity);
    }

    private static void checkLines(OrderFacts facts, EditPlan plan) {
        List<Fault> faults = new ArrayList<>();
        IntStream.range(0, plan.changed().size())
                .filter(index -> counts(facts, plan.changed().get(index).lineId()) == 0)
                .forEach(index -> faults.add(gone("/changedLines/" + index + "/lineId")));
        IntStream.range(0, plan.removed().size())
                .filter(index -> counts(facts, plan.removed().get(index)) == 0)
                .forEach(index -> faults.add(gone("/removedLines/" + index)));
        if (!faults.isEmpty()) {
            throw new OrderRejection.LinesUnavailable(facts.orderId(), faults);
        }
    }

    private static int counts(OrderFacts facts, String lineId) {
        return facts.lines().find(lineId).map(LineBalance::remaining).orElse(0);
    }

    private static Fault gone(String pointer) {
        return new Fault(pointer, "unknown-line", "the order has no such line, or no piece of it counts any more");
    }

    /**
     * The changes of lines alone.
     *
     * @throws OrderRejection.LinesUnavailable naming every planned line of which no piece counts any more
     */
    static List<OrderChange> lines(OrderFacts facts, EditPlan plan) {
        checkLines(facts, plan);
        String currency = facts.content().currency();
        List<OrderChange> events = new ArrayList<>();
        for (OrderLine line : plan.changed()) {
            LineBalance known = facts.lines().find(line.lineId()).orElseThrow();
            if (known.remaining() != line.quantity()) {
                events.add(new LineQuantityChanged(
                        facts.orderId(), currency, line, known.remaining(), dearer(known, line)));
            } else if (!EditTerms.rate(known.line()).equals(EditTerms.rate(line))) {
                events.add(new LineTaxChanged(facts.orderId(), currency, line, dearer(known, line)));
            }
        }
        plan.tax().stream().flatMap(tax -> taxed(facts, tax)).forEach(events::add);
        for (String lineId : plan.removed()) {
            LineBalance known = facts.lines().find(lineId).orElseThrow();
            events.add(new LineRemoved(facts.orderId(), currency, known.share(known.remaining())));
        }
        plan.added().forEach(line -> events.add(new LineAdded(facts.orderId(), currency, line)));
        return events;
    }

    /** As many pieces as still count, taxed as planned. */
    private static Stream<OrderChange> taxed(OrderFacts facts, EditTax tax) {
        return tax.lines().stream()
                .flatMap(lineId -> facts.lines().find(lineId).stream())
                .filter(known -> known.remaining() > 0)
                .map(known -> {
                    OrderLine line = EditPricing.taxed(facts, known, tax.rate());
                    return new LineTaxChanged(facts.orderId(), facts.content().currency(), line, dearer(known, line));
                });
    }

    private static long dearer(LineBalance known, OrderLine line) {
        return line.totalMinor() - known.share(known.remaining()).creditMinor();
    }

    private static List<OrderChange> amounts(OrderFacts facts, EditPlan plan) {
        String currency = facts.content().currency();
        List<OrderChange> events = new ArrayList<>();
        List<Adjustment> shipping = facts.content().adjustments().stream()
                .filter(adjustment -> adjustment.kind() == AdjustmentKind.SHIPPING)
                .toList();
        plan.shippingMethod()
                .filter(method -> !shipping.equals(List.of(method)))
                .ifPresent(method -> {
                    long before =
                            shipping.stream().mapToLong(Adjustment::amountMinor).sum();
                    events.add(new ShippingMethodChanged(
                            facts.orderId(), currency, method, method.amountMinor() - before));
                });
        plan.adjustments()
                .forEach(adjustment -> events.add(new AdjustmentApplied(facts.orderId(), currency, adjustment)));
        return events;
    }

    private static void checkRest(OrderFacts facts, List<OrderChange> events) {
        OrderFacts edited = facts.after(events);
        if (edited.lines().count(LineBalance::remaining) == 0) {
            throw new OrderRejection.InvalidContent(
                    List.of(new Fault("/removedLines", "order-empty", "nothing would be left; cancel the order")));
        }
        if (edited.worth(edited.lines().rest()) < 0) {
            throw new OrderRejection.InvalidContent(
                    List.of(new Fault("", "total-negative", "the order would come to less than nothing")));
        }
    }
}
