package dev.daybook.standalone.demo;

import dev.daybook.standalone.demo.DemoRequests.Cancel;
import dev.daybook.standalone.demo.DemoRequests.CancelLines;
import dev.daybook.standalone.demo.DemoRequests.Hold;
import dev.daybook.standalone.demo.DemoRequests.Note;
import dev.daybook.standalone.demo.DemoRequests.Nothing;
import dev.daybook.standalone.demo.DemoRequests.Pieces;
import dev.daybook.standalone.demo.DemoRequests.Place;
import dev.daybook.standalone.demo.DemoRequests.Reason;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What becomes of a made-up order after it was placed. */
enum DemoFate {
    LEFT_AS_PLACED(6),
    CONFIRMED(10),
    CONFIRMED_WITH_NOTE(8),
    CANCELLED(8),
    PARTLY_CANCELLED(7),
    HELD(6),
    RELEASED(6),
    DECLINED(4),
    PAID(6),
    MOVED(2),
    PICKING(4),
    PARTLY_SENT(5),
    ON_THE_WAY(6),
    COMPLETED(8),
    RETURNED(5),
    LOST_AND_SENT_AGAIN(3),
    LOST_AND_PAID_BACK(2),
    BROUGHT_BACK(2),
    ARCHIVED(2);

    private final int weight;

    DemoFate(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** One action, by its path. */
    record Action(String path, Object body) {}

    static DemoFate pick(Random random) {
        var ticket = random.nextInt(100);
        for (var fate : values()) {
            ticket -= fate.weight;
            if (ticket < 0) {
                return fate;
            }
        }
        throw new IllegalStateException("the weights do not add up to 100");
    }

    List<Action> actions(Place order, Random random) {
        var path = "/v1/orders/" + order.id();
        var journey = new DemoJourney(order);
        return switch (this) {
            case LEFT_AS_PLACED -> List.of();
            case CONFIRMED -> List.of(confirm(path));
            case CONFIRMED_WITH_NOTE -> List.of(note(path, random), confirm(path));
            case CANCELLED -> List.of(cancel(path));
            case PARTLY_CANCELLED -> List.of(confirm(path), cancelOneOf(path, order, random));
            case HELD -> List.of(hold(path, random));
            case RELEASED ->
                List.of(hold(path, random), new Action(path + "/holds/hold-1/release", new Nothing()), confirm(path));
            case DECLINED -> journey.declined().actions();
            case PAID -> journey.paid().actions();
            case MOVED -> journey.paid().moved().actions();
            case PICKING -> journey.paid().picked().actions();
            case PARTLY_SENT -> journey.paid().picked().sentInPart().actions();
            case ON_THE_WAY -> journey.paid().picked().sent().actions();
            case COMPLETED -> journey.paid().picked().sent().delivered().actions();
            case RETURNED ->
                journey.paid().picked().sent().delivered().returned().actions();
            case LOST_AND_SENT_AGAIN ->
                journey.paid().picked().sent().lost().sentAgain().delivered().actions();
            case LOST_AND_PAID_BACK ->
                journey.paid().picked().sent().lost().givenUp().actions();
            case BROUGHT_BACK ->
                journey.paid().picked().sent().broughtBack().givenUp().actions();
            case ARCHIVED -> List.of(cancel(path), new Action(path + "/archive", new Nothing()));
        };
    }

    private static Action confirm(String path) {
        return new Action(path + "/confirm", new Nothing());
    }

    private static Action cancel(String path) {
        return new Action(path + "/cancel", new Cancel(new Reason("customer-request", "Ordered by mistake.")));
    }

    private static Action cancelOneOf(String path, Place order, Random random) {
        var line = DemoShop.pick(order.lines(), random);
        return new Action(
                path + "/cancel-lines",
                new CancelLines(
                        List.of(new Pieces(line.lineId(), 1)),
                        new Reason("damaged", "One piece broke in the warehouse.")));
    }

    private static Action note(String path, Random random) {
        var text = DemoShop.pick(
                List.of(
                        "Please ring the neighbour's bell.",
                        "Deliver after 6 pm.",
                        "It is a present: no invoice in the box."),
                random);
        return new Action(
                path + "/notes", new Note(new UUID(random.nextLong(), random.nextLong()).toString(), text, "PUBLIC"));
    }

    private static Action hold(String path, Random random) {
        return new Action(
                path + "/holds",
                new Hold("hold-1", DemoShop.pick(List.of("FRAUD", "ADDRESS", "PAYMENT", "STOCK"), random)));
    }
}
