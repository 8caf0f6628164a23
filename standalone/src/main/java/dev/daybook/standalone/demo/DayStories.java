package dev.daybook.standalone.demo;

import dev.daybook.standalone.demo.DemoRequests.Hold;
import dev.daybook.standalone.demo.DemoRequests.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** The orders of a day: each fate at least once, as often as its weight says, in an order of the seed's. */
public final class DayStories {

    /** Of a hundred orders so many are paid by hand, as those of the demo are. */
    private static final int BY_HAND_PERCENT = 25;

    private DayStories() {}

    private record Share(double weight, boolean first, Function<Random, DayStory> maker) {}

    /** So many orders, or a few more; those that have to wait for time come first. */
    public static List<DayStory> of(int orders, long seed) {
        var random = new Random(seed);
        var cards = Arrays.stream(DayFate.values()).mapToInt(DayFate::weight).sum();
        var shares = Stream.concat(
                        Arrays.stream(DemoFate.values())
                                .map(fate -> new Share(
                                        fate.weight() * BY_HAND_PERCENT / 10_000.0,
                                        isLate(fate),
                                        source -> story(fate, source))),
                        Arrays.stream(DayFate.values())
                                .map(fate -> new Share(
                                        fate.weight() * (100 - BY_HAND_PERCENT) / 100.0 / cards,
                                        fate == DayFate.SHORT_OF_FUNDS || fate == DayFate.HELD_FOR_FRAUD_AND_CALLED_OFF,
                                        source -> fate.of(DemoOrders.place(source)))))
                .toList();
        return drawn(orders, shares, random);
    }

    private static List<DayStory> drawn(int orders, List<Share> shares, Random random) {
        var first = new ArrayList<DayStory>();
        var others = new ArrayList<DayStory>();
        for (var share : shares) {
            long count = Math.max(1, Math.round(orders * share.weight()));
            for (int number = 0; number < count; number++) {
                (share.first() ? first : others).add(share.maker().apply(random));
            }
        }
        // what rounding left out is sold
        while (first.size() + others.size() < orders) {
            others.add(DayFate.SOLD.of(DemoOrders.place(random)));
        }
        Collections.shuffle(others, random);
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    private static boolean isLate(DemoFate fate) {
        return fate == DemoFate.LEFT_AS_PLACED || fate == DemoFate.DECLINED || fate == DemoFate.HELD;
    }

    private static DayStory story(DemoFate fate, Random random) {
        var order = DemoOrders.place(random);
        var actions = fate.actions(order, random);
        return new DayStory(List.of(order.id()), "DEMO_" + fate, ending(fate, order, actions), shop -> {
            var office = new Errand(order, shop).place();
            actions.forEach(action -> office.post(action.path(), action.body()));
        });
    }

    private static String ending(DemoFate fate, Place order, List<DemoFate.Action> actions) {
        return switch (fate) {
            case LEFT_AS_PLACED, DECLINED -> "EXPIRED";
            case CONFIRMED, CONFIRMED_WITH_NOTE, RELEASED, PAID, MOVED, PICKING, PARTLY_SENT, ON_THE_WAY -> "CONFIRMED";
            case CANCELLED -> "CANCELLED";
            case PARTLY_CANCELLED ->
                order.pieces().stream().mapToInt(DemoRequests.Pieces::quantity).sum() == 1 ? "CANCELLED" : "CONFIRMED";
            // nobody reviews it
            case HELD ->
                actions.stream()
                                .anyMatch(action ->
                                        action.body() instanceof Hold(var _, var kind) && kind.equals("FRAUD"))
                        ? "CANCELLED"
                        : "PLACED";
            case COMPLETED, RETURNED, LOST_AND_SENT_AGAIN, LOST_AND_PAID_BACK, BROUGHT_BACK -> "COMPLETED";
            case ARCHIVED -> "ARCHIVED";
        };
    }
}
