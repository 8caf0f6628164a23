package dev.daybook.command.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import java.util.UUID;

/** Words for the tests of the product API. */
final class ProductApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String PRODUCTS = "/v1/products";
    static final String REASON = "\"reason\":{\"code\":\"recall\",\"text\":\"the hook breaks\"}";

    private ProductApi() {}

    static String sku() {
        return "SKU-" + UUID.randomUUID();
    }

    /** The SKU of a fresh draft. */
    static String added() {
        String sku = sku();
        assertThat(SIDE.post(PRODUCTS, product(sku)).status()).isEqualTo(201);
        return sku;
    }

    static String product(String sku) {
        return product(sku, price("2.50", "GBP"), stock(true, true));
    }

    static String product(String sku, String price, String stock) {
        return "{\"sku\":\"" + sku + "\",\"name\":\"heart\",\"category\":\"candles\",\"price\":" + price + ",\"stock\":"
                + stock + "}";
    }

    static String price(String amount, String currency) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
    }

    static String changedPrice(String amount, String currency) {
        return "{\"price\":" + price(amount, currency) + "}";
    }

    static String stock(boolean controlled, boolean backorders) {
        return "{\"controlled\":" + controlled + ",\"backorders\":" + backorders + "}";
    }
}
