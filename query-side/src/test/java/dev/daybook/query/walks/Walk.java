package dev.daybook.query.walks;

import dev.daybook.query.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A history by chance: stories of orders, products and customers, told in turns, so that their streams interleave. Events of one
 * story follow each other as the command side would have them; where the walk ends, some stories are not over.
 */
public final class Walk {

    private static final int STORIES_AT_A_TIME = 12;
    private static final int FIRST_ORDER = 500_000;
    private static final List<String> SKUS = List.of("MUG", "TEA", "JAM", "A.B-1", "PEN", "HAT");
    private static final int CUSTOMERS = 6;

    private final Chance chance;
    private final ShopStory shop;
    private final OrderStory orders;
    private final List<Happening> told = new ArrayList<>();
    private final List<Deque<Object>> stories = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");
    private int orderNumber = FIRST_ORDER;
    private int others;

    private Walk(long seed) {
        this.chance = new Chance(seed);
        this.shop = new ShopStory(chance);
        this.orders = new OrderStory(chance, SKUS, () -> ++orderNumber);
    }

    /** The same for the same seed; a longer one begins as a shorter one does. */
    public static List<Happening> of(long seed, int events) {
        Walk walk = new Walk(seed);
        walk.open();
        while (walk.told.size() < events) {
            walk.goOn();
        }
        return List.copyOf(walk.told.subList(0, events));
    }

    /** A seed that a failed test is run with again: it is printed. */
    public static long newSeed() {
        long seed = System.nanoTime();
        System.out.println("seed of the walk: " + seed);
        return seed;
    }

    /** Orders are only of what is for sale, and of whom the shop knows. */
    private void open() {
        SKUS.forEach(sku -> begin(shop.product(sku)));
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            begin(shop.customer("customer-" + customer));
        }
        while (!stories.isEmpty()) {
            step();
        }
    }

    private void goOn() {
        while (stories.size() < STORIES_AT_A_TIME) {
            beginAnother();
        }
        step();
    }

    private void beginAnother() {
        switch (chance.deal("story", 10)) {
            case 0 -> begin(newProduct());
            case 1 -> begin(newCustomer());
            case 2 -> begin(shop.change(chance.one("sku to change", SKUS), ++others));
            case 3, 4 -> begin(orders.of(Optional.empty()));
            default -> begin(orders.of(Optional.of("customer-" + chance.upTo(CUSTOMERS))));
        }
    }

    private List<Object> newProduct() {
        String sku = "NEW-" + ++others;
        return join(shop.product(sku), shop.change(sku, others));
    }

    /** With an order between the first and the last that is heard of them. */
    private List<Object> newCustomer() {
        String id = "customer-1" + "%04d".formatted(++others);
        return join(join(shop.customer(id), orders.of(Optional.of(id))), shop.farewell(id));
    }

    private static List<Object> join(List<Object> first, List<Object> second) {
        List<Object> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private void begin(Collection<Object> story) {
        stories.add(new ArrayDeque<>(story));
    }

    private void step() {
        Deque<Object> story = stories.get(chance.below(stories.size()));
        now = now.plus(Duration.ofMillis(1000L * 60 * chance.upTo(30) + chance.below(1000)));
        for (int event = chance.upTo(3); event > 0 && !story.isEmpty(); event--) {
            told.add(new Happening(now, story.removeFirst()));
        }
        var _ = stories.removeIf(Collection::isEmpty);
    }
}
