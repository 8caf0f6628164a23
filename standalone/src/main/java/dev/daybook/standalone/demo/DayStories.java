package dev.daybook.standalone.demo;

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

    private static final long CARDS_SEED = 20_261_122;

    private DayStories() {}

    private record Share(double weight, boolean first, Function<Random, DayStory> maker) {}

    /** An order of each fate that is paid by card, the same ones every time. */
    public static List<DayStory> byCard() {
        var random = new Random(CARDS_SEED);
        return Arrays.stream(DayFate.values())
                .map(fate -> fate.of(DemoOrders.place(random)))
                .toList();
    }

    /** So many orders, or a few more; those that have to wait for time come first. */
    public static List<DayStory> of(int orders, long seed) {
        var random = new Random(seed);
        var cards = Arrays.stream(DayFate.values()).mapToInt(DayFate::weight).sum();
        var shares = Stream.concat(
                        Arrays.stream(DemoFate.values())
                                .map(fate -> new Share(
                                        fate.share() * BY_HAND_PERCENT / 100.0,
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
        var story = fate.of(DemoOrders.place(random), random);
        return new DayStory(List.of(story.order().id()), "DEMO_" + fate, fate.ending(), shop -> {
            var office = new Errand(story.order(), shop).place();
            story.actions().forEach(action -> office.post(action.path(), action.body()));
        });
    }
}
