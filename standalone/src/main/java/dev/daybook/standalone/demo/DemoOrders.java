package dev.daybook.standalone.demo;

import static dev.daybook.standalone.demo.DemoShop.pick;

import dev.daybook.standalone.demo.DemoRequests.Adjustment;
import dev.daybook.standalone.demo.DemoRequests.Discount;
import dev.daybook.standalone.demo.DemoRequests.Line;
import dev.daybook.standalone.demo.DemoRequests.Money;
import dev.daybook.standalone.demo.DemoRequests.Place;
import dev.daybook.standalone.demo.DemoRequests.Price;
import dev.daybook.standalone.demo.DemoRequests.Tax;
import dev.daybook.standalone.demo.DemoShop.Article;
import dev.daybook.standalone.demo.DemoStory.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes up orders: the same ones every time, down to ids and keys, so that sending them again adds nothing. */
public final class DemoOrders {
    private static final long SEED = 20_261_121;
    static final String CURRENCY = "EUR";
    private static final Tax TAX = new Tax("0.20", true);
    static final int KNOWN_CUSTOMERS = 60;
    private static final int LINES_MAX = 5;
    private static final int QUANTITY_MAX = 4;

    private DemoOrders() {}

    /** So many orders that are paid by hand, each fate at least once if there are enough. */
    public static List<DemoStory> of(int count) {
        var random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(number -> order(fate(number, random), random))
                .toList();
    }

    private static DemoFate fate(int number, Random random) {
        var fates = DemoFate.values();
        return number < fates.length ? fates[number] : DemoFate.pick(random);
    }

    private static DemoStory order(DemoFate fate, Random random) {
        var story = fate.of(place(random), random);
        var id = story.order().id();
        var steps = new ArrayList<Step>();
        steps.add(new Step("/v1/orders", "demo-" + id + "-place", story.order()));
        for (var action : story.actions()) {
            steps.add(new Step(action.path(), "demo-%s-%d".formatted(id, steps.size()), action.body()));
        }
        return new DemoStory(id, steps);
    }

    static Place place(Random random) {
        var id = id(random);
        var customer = random.nextInt(KNOWN_CUSTOMERS * 4 / 3);
        // a quarter are guests
        var guest = customer >= KNOWN_CUSTOMERS;
        var buyer = guest ? DemoShop.buyer(random) : knownBuyer(customer);
        var customerId = guest ? Optional.<String>empty() : Optional.of(customerId(customer));
        var lines = lines(random);
        return new Place(id, customerId, CURRENCY, buyer.contact(), buyer.address(), lines, adjustments(random));
    }

    /** What a customer is called and where they live depends on the number alone. */
    static DemoShop.Buyer knownBuyer(int number) {
        return DemoShop.buyer(new Random(SEED + number));
    }

    static String customerId(int number) {
        return "C-%04d".formatted(1001 + number);
    }

    private static List<Line> lines(Random random) {
        var articles = new ArrayList<>(DemoShop.ARTICLES);
        Collections.shuffle(articles, random);
        var lines = new ArrayList<Line>();
        for (var article : articles.subList(0, 1 + random.nextInt(LINES_MAX))) {
            lines.add(line(Integer.toString(lines.size() + 1), article, random));
        }
        return lines;
    }

    private static Line line(String lineId, Article article, Random random) {
        var quantity = 1 + random.nextInt(QUANTITY_MAX);
        var discount = random.nextInt(6) == 0 ? Optional.of(tenPercent(article, quantity)) : Optional.<Discount>empty();
        return line(lineId, article, quantity, discount);
    }

    /** At its full price. */
    static Line line(String lineId, Article article, int quantity) {
        return line(lineId, article, quantity, Optional.empty());
    }

    private static Line line(String lineId, Article article, int quantity, Optional<Discount> discount) {
        var price = new Price(article.price(), CURRENCY);
        return new Line(lineId, article.sku(), article.description(), quantity, price, discount, TAX);
    }

    private static Discount tenPercent(Article article, int quantity) {
        var minor = new BigDecimal(article.price()).movePointRight(2).longValueExact() * quantity;
        return new Discount("AUTUMN10", new Money(minor / 10, CURRENCY));
    }

    private static List<Adjustment> adjustments(Random random) {
        var adjustments = new ArrayList<Adjustment>();
        adjustments.add(pick(
                List.of(
                        new Adjustment("SHIPPING", "STANDARD", "Standard delivery", new Money(495, CURRENCY)),
                        new Adjustment("SHIPPING", "EXPRESS", "Express delivery", new Money(1290, CURRENCY)),
                        new Adjustment("SHIPPING", "PICKUP", "Collected from the shop", new Money(0, CURRENCY))),
                random));
        if (random.nextInt(8) == 0) {
            adjustments.add(new Adjustment("FEE", "GIFTWRAP", "Gift wrapping", new Money(350, CURRENCY)));
        }
        if (random.nextInt(12) == 0) {
            adjustments.add(new Adjustment("DISCOUNT", "WELCOME", "First order", new Money(-300, CURRENCY)));
        }
        return adjustments;
    }

    /** A UUID in the layout for numbers of one's own making (version 8). */
    private static String id(Random random) {
        var high = (random.nextLong() & ~0xF000L) | 0x8000L;
        var low = (random.nextLong() & ~(0xC0L << 56)) | (0x80L << 56);
        return new UUID(high, low).toString();
    }
}
