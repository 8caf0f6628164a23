package dev.daybook.query.walks;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.StockReleased;
import dev.daybook.query.walks.ToldOrder.Line;
import java.util.List;
import java.util.Optional;

/** How an order is changed before it is sent. */
final class EditStory {

    private final ToldOrder order;
    private final Chance chance;
    private final OpeningStory opening;

    EditStory(ToldOrder order, Chance chance, OpeningStory opening) {
        this.order = order;
        this.chance = chance;
        this.opening = opening;
    }

    /** A session, which may come to nothing. */
    void edit() {
        String editId = order.name("e");
        order.tell(new OrderEditStarted(order.id, editId));
        if (chance.seldom("edit")) {
            order.tell(new OrderEditCancelled(order.id, editId));
            return;
        }
        switch (chance.deal("change", 7)) {
            case 0 -> add(editId);
            case 1 -> more(editId);
            case 2 -> remove(editId);
            case 3 -> tax(editId);
            case 4 -> send(editId);
            case 5 -> ship(editId);
            default -> discount(editId);
        }
    }

    private void add(String editId) {
        Line line = opening.line(order);
        confirm(editId, plan(List.of(line), List.of(), List.of()), line.totalMinor());
        order.put(line);
        order.tell(new LineAdded(order.id, order.currency, line.asOrdered()));
        OpeningStory.reserve(order, List.of(line), order.id + "+" + line.lineId());
    }

    private void more(String editId) {
        Line before = first();
        Line after = before.pieces(before.quantity() + 2);
        long delta = after.totalMinor() - before.totalMinor();
        confirm(editId, plan(List.of(), List.of(after), List.of()), delta);
        order.put(after);
        order.tell(new LineQuantityChanged(order.id, order.currency, after.asOrdered(), before.quantity(), delta));
        OpeningStory.reserve(
                order,
                List.of(new Line(before.lineId(), before.sku(), 2, 0, before.unitMinor(), 0)),
                order.id + "+" + before.lineId());
    }

    private void remove(String editId) {
        Line line = order.all().getLast();
        if (order.lines.size() == 1) {
            order.tell(new OrderEditCancelled(order.id, editId));
            return;
        }
        confirm(editId, plan(List.of(), List.of(), List.of(line.lineId())), -line.totalMinor());
        var _ = order.lines.remove(line.lineId());
        order.tell(new LineRemoved(order.id, order.currency, line.asCredit()));
        release(order, List.of(line));
    }

    private void tax(String editId) {
        Line before = first();
        Line after = before.taxed(before.taxMinor() + 20);
        confirm(editId, plan(List.of(), List.of(), List.of()), 20);
        order.put(after);
        order.tell(new LineTaxChanged(order.id, order.currency, after.asOrdered(), 20));
    }

    private void send(String editId) {
        confirm(editId, plan(List.of(), List.of(), List.of()), 0);
        order.tell(
                new ShippingAddressCorrected(order.id, OpeningStory.address("a neighbour")),
                new OrderContactChanged(order.id, OpeningStory.contact("a neighbour")));
    }

    private void ship(String editId) {
        confirm(editId, plan(List.of(), List.of(), List.of()), 800);
        order.adjustmentsMinor += 800;
        Adjustment express = new Adjustment(AdjustmentKind.SHIPPING, "EXPRESS", "by tomorrow", order.adjustmentsMinor);
        order.tell(new ShippingMethodChanged(order.id, order.currency, express, 800));
    }

    private void discount(String editId) {
        confirm(editId, plan(List.of(), List.of(), List.of()), -50);
        order.adjustmentsMinor -= 50;
        order.tell(new AdjustmentApplied(
                order.id, order.currency, new Adjustment(AdjustmentKind.DISCOUNT, "SORRY", "for the delay", -50)));
    }

    private void confirm(String editId, EditPlan plan, long deltaMinor) {
        order.tell(new OrderEditStaged(order.id, editId, plan));
        order.tell(new OrderEditConfirmed(order.id, editId, order.currency, deltaMinor));
    }

    private static EditPlan plan(List<Line> added, List<Line> changed, List<String> removed) {
        return new EditPlan(
                added.stream().map(Line::asOrdered).toList(),
                changed.stream().map(Line::asOrdered).toList(),
                removed,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** One piece of a line that has several is called off. */
    void cancelOnePiece() {
        order.all().stream().filter(line -> line.quantity() > 1).findFirst().ifPresent(line -> {
            Line piece = new Line(line.lineId(), line.sku(), 1, 0, line.unitMinor(), 0);
            order.put(line.pieces(line.quantity() - 1));
            order.tell(new LinesCancelled(
                    order.id, order.currency, List.of(piece.asCredit()), ToldOrder.reason("customer-request")));
            release(order, List.of(piece));
        });
    }

    private Line first() {
        return order.all().getFirst();
    }

    /** The stock keeps and promises these pieces no longer. */
    static void release(ToldOrder order, List<Line> lines) {
        order.tell(new OrderStockReleased(
                order.id,
                lines.stream()
                        .map(line -> new StockPieces(line.stockId(), order.id, line.sku(), line.quantity()))
                        .toList()));
        for (Line line : lines) {
            if (line.backordered() > 0) {
                order.tell(new BackorderCancelled(line.stockId(), order.id, line.backordered()));
            }
            if (line.quantity() > line.backordered()) {
                order.tell(new StockReleased(
                        line.stockId(),
                        order.id,
                        line.quantity() - line.backordered(),
                        ToldOrder.reason("not-wanted")));
            }
        }
    }
}
