package dev.daybook.query.walks;

import dev.daybook.events.Reason;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.ReservationExpired;
import dev.daybook.events.stock.ReservationExtended;
import dev.daybook.query.walks.ToldOrder.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Everything that happens around one order, in all streams that have a part in it. */
final class OrderStory {

    private final Chance chance;
    private final OpeningStory opening;
    private final IntSupplier numbers;

    /**
     * Stories of orders of what is for sale.
     *
     * @param numbers new ones for orders
     */
    OrderStory(Chance chance, List<String> skus, IntSupplier numbers) {
        this.chance = chance;
        this.opening = new OpeningStory(chance, skus);
        this.numbers = numbers;
    }

    List<Object> of(Optional<String> customer) {
        ToldOrder order = begin();
        switch (chance.deal("opening", 10)) {
            case 0 -> takenOver(order, customer, false);
            case 1 -> takenOver(order, customer, true);
            case 2 -> opening.takeOver(order, customer, OrderKind.CREDIT, false);
            default -> {
                opening.place(order, customer, Optional.empty());
                goOn(order, customer);
            }
        }
        return order.story();
    }

    private ToldOrder begin() {
        return new ToldOrder(numbers.getAsInt(), chance.one("currency", List.of("GBP", "GBP", "EUR")));
    }

    private void takenOver(ToldOrder order, Optional<String> customer, boolean paid) {
        opening.takeOver(order, customer, OrderKind.SALE, paid);
        Line line = order.all().getFirst();
        Line piece = new Line(line.lineId(), line.sku(), 1, 0, line.unitMinor(), 0);
        order.tell(new LinesReturned(
                order.id, order.name("r"), order.currency, List.of(piece.asCredit()), new Reason("imported", "")));
    }

    private void goOn(ToldOrder order, Optional<String> customer) {
        MoneyStory money = new MoneyStory(order, chance);
        wait(order);
        money.begin();
        if (chance.often("hold")) {
            hold(order);
        }
        switch (chance.deal("confirmation", 7)) {
            case 0 -> expire(order, money);
            case 1 -> cancel(order, money);
            default -> {
                order.tell(new OrderConfirmed(order.id));
                change(order);
                send(order, customer, money);
            }
        }
    }

    private void wait(ToldOrder order) {
        if (chance.often("note")) {
            NoteVisibility visibility = chance.one("visibility", List.of(NoteVisibility.values()));
            order.tell(new NoteAdded(order.id, order.name("n"), visibility, "ring twice — [grüße]"));
        }
        if (chance.seldom("time")) {
            var later = OpeningStory.RESERVED_UNTIL.plusSeconds(3600);
            order.tell(new OrderReservationExtended(order.id, later, 1));
            order.all().stream()
                    .filter(line -> line.quantity() > line.backordered())
                    .forEach(line -> order.tell(new ReservationExtended(line.stockId(), order.id, Optional.of(later))));
        }
    }

    private void hold(ToldOrder order) {
        String holdId = order.name("h");
        HoldKind kind = chance.one("kind", List.of(HoldKind.values()));
        Optional<HoldReview> review =
                chance.often("review") ? Optional.of(new HoldReview(OpeningStory.RESERVED_UNTIL, 1)) : Optional.empty();
        order.tell(new OrderHeld(order.id, holdId, kind, review));
        order.tell(new OrderHoldReleased(order.id, holdId));
    }

    private static void expire(ToldOrder order, MoneyStory money) {
        order.tell(new OrderExpired(
                order.id, order.currency, ToldOrder.credits(order.lines.values()), order.totalMinor()));
        for (Line line : order.all()) {
            if (line.quantity() > line.backordered()) {
                order.tell(new ReservationExpired(line.stockId(), order.id, line.quantity() - line.backordered()));
            }
            if (line.backordered() > 0) {
                order.tell(new BackorderCancelled(line.stockId(), order.id, line.backordered()));
            }
        }
        money.letGo();
    }

    private static void cancel(ToldOrder order, MoneyStory money) {
        order.tell(new OrderCancelled(
                order.id,
                order.currency,
                ToldOrder.credits(order.lines.values()),
                order.totalMinor(),
                ToldOrder.reason("customer-request")));
        EditStory.release(order, order.all());
        money.letGo();
    }

    private void change(ToldOrder order) {
        EditStory edits = new EditStory(order, chance, opening);
        if (chance.often("changed")) {
            edits.edit();
        }
        if (chance.seldom("less")) {
            edits.cancelOnePiece();
        }
    }

    private void send(ToldOrder order, Optional<String> customer, MoneyStory money) {
        ParcelStory parcels = new ParcelStory(order, chance);
        DeliveryStory delivery = new DeliveryStory(order, chance, money);
        String shipmentId = parcels.send();
        delivery.invoice(shipmentId);
        money.capture(shipmentId);
        if (!delivery.deliver(shipmentId)) {
            if (chance.often("again")) {
                delivery.sendAgain(shipmentId, parcels);
            } else {
                delivery.giveUp(shipmentId);
                return;
            }
        }
        order.tell(new OrderCompleted(order.id));
        if (chance.seldom("dispute")) {
            money.dispute();
        }
        if (chance.often("back")) {
            new ReturnStory(order, chance, money, delivery).ask(exchanged -> exchange(order, customer, exchanged));
        }
        if (chance.often("away")) {
            order.tell(new OrderArchived(order.id));
        }
    }

    private String exchange(ToldOrder order, Optional<String> customer, ExchangedReturn exchanged) {
        ToldOrder other = begin();
        opening.place(other, customer, Optional.of(exchanged));
        other.story().forEach(order::tell);
        return other.id;
    }
}
