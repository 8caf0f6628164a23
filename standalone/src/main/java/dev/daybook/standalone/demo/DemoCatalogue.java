package dev.daybook.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.standalone.demo.DemoRequests.AddProduct;
import dev.daybook.standalone.demo.DemoRequests.Nothing;
import dev.daybook.standalone.demo.DemoRequests.Price;
import dev.daybook.standalone.demo.DemoRequests.Receive;
import dev.daybook.standalone.demo.DemoRequests.Register;
import dev.daybook.standalone.demo.DemoRequests.StockPolicy;
import dev.daybook.standalone.demo.DemoShop.Article;
import dev.daybook.standalone.demo.DemoStory.Step;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the demo shop has before anybody orders: products for sale, their pieces, customers it knows. */
public final class DemoCatalogue {

    /** Where its stock lies, the preferred one first. */
    public static final List<String> LOCATIONS = List.of("main", "harbour");

    private static final int PIECES_PER_ORDER = 4;

    private static final int PIECES_AT_THE_HARBOUR = 40;

    private DemoCatalogue() {}

    /** Enough for so many orders. */
    public static List<DemoStory> of(int orders) {
        return Stream.concat(
                        IntStream.range(0, DemoShop.ARTICLES.size()).mapToObj(number -> product(number, orders)),
                        IntStream.range(0, DemoOrders.KNOWN_CUSTOMERS).mapToObj(DemoCatalogue::customer))
                .toList();
    }

    private static DemoStory product(int number, int orders) {
        Article article = DemoShop.ARTICLES.get(number);
        String path = "/v1/products/" + article.sku();
        var price = new Price(article.price(), DemoOrders.CURRENCY);
        var added =
                new AddProduct(article.sku(), article.description(), "kitchen", price, new StockPolicy(true, false));
        var delivery = new Receive("opening", PIECES_PER_ORDER * orders);
        String alt = URLEncoder.encode(article.description(), UTF_8);
        return new DemoStory(
                article.sku(),
                List.of(
                        step("/v1/products", article.sku() + "-add", added),
                        step(path + "/images?alt=" + alt, article.sku() + "-image", new DemoPicture(number)),
                        step(path + "/publish", article.sku() + "-publish", new Nothing()),
                        step("/v1/stock/" + article.sku() + "@main/receive", article.sku() + "-receive", delivery),
                        step(
                                "/v1/stock/" + article.sku() + "@harbour/receive",
                                article.sku() + "-receive-harbour",
                                new Receive("opening", PIECES_AT_THE_HARBOUR))));
    }

    private static DemoStory customer(int number) {
        String id = DemoOrders.customerId(number);
        var register = new Register(id, DemoOrders.knownBuyer(number).contact());
        return new DemoStory(id, List.of(step("/v1/customers", id, register)));
    }

    private static Step step(String path, String key, Object body) {
        return new Step(path, "demo-" + key, body);
    }
}
