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
    LEFT_AS_PLACED(20),
    CONFIRMED(35),
    CONFIRMED_WITH_NOTE(10),
    CANCELLED(10),
    PARTLY_CANCELLED(10),
    HELD(7),
    RELEASED(8);

    private final int weight;

    DemoFate(int weight) {
        this.weight = weight;
    }

    /** One action on the order, by its path below the order's. */
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
        return switch (this) {
            case LEFT_AS_PLACED -> List.of();
            case CONFIRMED -> List.of(confirm());
            case CONFIRMED_WITH_NOTE -> List.of(note(random), confirm());
            case CANCELLED -> List.of(cancel());
            case PARTLY_CANCELLED -> List.of(confirm(), cancelOneOf(order, random));
            case HELD -> List.of(hold(random));
            case RELEASED -> List.of(hold(random), new Action("/holds/hold-1/release", new Nothing()), confirm());
        };
    }

    private static Action confirm() {
        return new Action("/confirm", new Nothing());
    }

    private static Action cancel() {
        return new Action("/cancel", new Cancel(new Reason("customer-request", "Ordered by mistake.")));
    }

    private static Action cancelOneOf(Place order, Random random) {
        var line = DemoShop.pick(order.lines(), random);
        return new Action(
                "/cancel-lines",
                new CancelLines(
                        List.of(new Pieces(line.lineId(), 1)),
                        new Reason("damaged", "One piece broke in the warehouse.")));
    }

    private static Action note(Random random) {
        var text = DemoShop.pick(
                List.of(
                        "Please ring the neighbour's bell.",
                        "Deliver after 6 pm.",
                        "It is a present: no invoice in the box."),
                random);
        return new Action(
                "/notes", new Note(new UUID(random.nextLong(), random.nextLong()).toString(), text, "PUBLIC"));
    }

    private static Action hold(Random random) {
        return new Action(
                "/holds", new Hold("hold-1", DemoShop.pick(List.of("FRAUD", "ADDRESS", "PAYMENT", "STOCK"), random)));
    }
}
