package dev.daybook.standalone.demo;

import dev.daybook.standalone.demo.DemoRequests.AddProduct;
import dev.daybook.standalone.demo.DemoRequests.Line;
import dev.daybook.standalone.demo.DemoRequests.Nothing;
import dev.daybook.standalone.demo.DemoRequests.Place;
import dev.daybook.standalone.demo.DemoRequests.Price;
import dev.daybook.standalone.demo.DemoRequests.Receive;
import dev.daybook.standalone.demo.DemoRequests.StockPolicy;
import dev.daybook.standalone.demo.DemoShop.Article;
import dev.daybook.standalone.demo.DemoStory.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the shop has beside its kitchen: things that are got when they are ordered, one of which never comes, and something from the harbour. */
public final class DayCatalogue {

    static final Article TO_ORDER = new Article("LAMP-DESK", "Desk lamp, made to order", "49.00");
    static final Article NEVER_THERE = new Article("BENCH-OAK", "Oak bench, made to order", "289.00");
    static final Article AT_THE_HARBOUR = new Article("ROPE-10M", "Sisal rope, 10 m", "16.80");
    static final Article TO_HAND = DemoShop.ARTICLES.getFirst();

    /** So many of each in an order that is about these. */
    static final int PIECES = 2;

    private DayCatalogue() {}

    /** Enough for so many orders. */
    public static List<DemoStory> of(int orders) {
        var delivery = new Step(
                "/v1/stock/" + AT_THE_HARBOUR.sku() + "@harbour/receive",
                "day-rope-receive",
                new Receive("opening", PIECES * orders));
        return Stream.concat(
                        DemoCatalogue.of(orders).stream(),
                        Stream.of(
                                product(TO_ORDER, new StockPolicy(true, true), List.of()),
                                product(NEVER_THERE, new StockPolicy(true, true), List.of()),
                                product(AT_THE_HARBOUR, new StockPolicy(true, false), List.of(delivery))))
                .toList();
    }

    /** Everything that is counted, and where. */
    public static List<String> stockIds() {
        return Stream.concat(
                        DemoShop.ARTICLES.stream()
                                .map(Article::sku)
                                .flatMap(sku -> Stream.of(sku + "@main", sku + "@harbour")),
                        Stream.of(
                                TO_ORDER.sku() + "@main",
                                NEVER_THERE.sku() + "@main",
                                AT_THE_HARBOUR.sku() + "@harbour"))
                .toList();
    }

    /** The same order, but of these. */
    static Place of(Place order, Article... articles) {
        var lines = new ArrayList<Line>();
        for (var article : articles) {
            lines.add(DemoOrders.line(Integer.toString(lines.size() + 1), article, PIECES));
        }
        return order.of(lines);
    }

    private static DemoStory product(Article article, StockPolicy policy, List<Step> more) {
        var price = new Price(article.price(), DemoOrders.CURRENCY);
        var added = new AddProduct(article.sku(), article.description(), "day", price, policy);
        var key = "day-" + article.sku();
        return new DemoStory(
                article.sku(),
                Stream.concat(
                                Stream.of(
                                        new Step("/v1/products", key + "-add", added),
                                        new Step(
                                                "/v1/products/" + article.sku() + "/publish",
                                                key + "-publish",
                                                new Nothing())),
                                more.stream())
                        .toList());
    }
}
