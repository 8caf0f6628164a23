package dev.daybook.command.product;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.product.ProductApi.PRODUCTS;
import static dev.daybook.command.product.ProductApi.SIDE;
import static dev.daybook.command.product.ProductApi.added;
import static dev.daybook.command.product.ProductApi.price;
import static dev.daybook.command.product.ProductApi.product;
import static dev.daybook.command.product.ProductApi.sku;
import static dev.daybook.command.product.ProductApi.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedProductRequestTest {

    @Test
    void lists_every_fault_of_a_new_product_at_once() {
        String body = "{\"sku\":\" A\",\"name\":\"\",\"colour\":\"red\",\"description\":7,\"price\":"
                + price("-1", "gbp") + ",\"stock\":{\"controlled\":\"yes\"}}";

        assertThat(faultsOf(PRODUCTS, body))
                .containsExactlyInAnyOrder(
                        "/sku pattern",
                        "/name required",
                        "/colour unknown-field",
                        "/description wrong-type",
                        "/category required",
                        "/price/amount pattern",
                        "/price/currency pattern",
                        "/stock/controlled wrong-type",
                        "/stock/backorders required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1234567", "1000000000000000", "1e3", "+1", "-1", ".5", "1."})
    void takes_a_price_of_fifteen_digits_and_six_decimals_at_most(String amount) {
        assertThat(faultsOf(PRODUCTS, product(sku(), price(amount, "GBP"), stock(true, false))))
                .containsExactly("/price/amount pattern");
    }

    static Stream<String> strangeSkus() {
        return Stream.of("", " A", "A ", ".", "..", "a/b", "a%b", "ä", "x".repeat(65));
    }

    @ParameterizedTest
    @MethodSource("strangeSkus")
    void takes_no_sku_that_is_no_plain_name(String sku) {
        assertThat(faultsOf(PRODUCTS, product(sku))).containsExactly("/sku pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "...", ".a", "85123A-2_b.c", "GIFT 10 PLUS", "- -"})
    void takes_a_sku_as_suppliers_write_them(String sku) {
        assertThat(SIDE.post(PRODUCTS, product(sku)).status()).isIn(200, 201);
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("rename", "{\"name\":\" \"}", "/description required", "/name required"),
                List.of("price", "{\"price\":{\"amount\":1}}", "/price/amount wrong-type", "/price/currency required"),
                List.of("stock-policy", "{}", "/backorders required", "/controlled required"),
                List.of("publish", "{\"now\":true}", "/now unknown-field"),
                List.of("withdraw", "{}", "/reason required"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void lists_every_fault_of_a_command_at_once(List<String> sample) {
        assertThat(faultsOf(PRODUCTS + "/" + added() + "/" + sample.get(0), sample.get(1)))
                .containsExactlyInAnyOrderElementsOf(sample.subList(2, sample.size()));
    }

    private static List<String> faultsOf(String path, String body) {
        return faults(assertProblem(SIDE.post(path, body), 400, "malformed-request"));
    }
}
