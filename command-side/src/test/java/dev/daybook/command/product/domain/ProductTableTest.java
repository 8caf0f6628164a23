package dev.daybook.command.product.domain;

import static dev.daybook.command.product.domain.SampleProduct.ADD;
import static dev.daybook.command.product.domain.SampleProduct.ADDED;
import static dev.daybook.command.product.domain.SampleProduct.COUNTED;
import static dev.daybook.command.product.domain.SampleProduct.NONSENSE;
import static dev.daybook.command.product.domain.SampleProduct.PRICE;
import static dev.daybook.command.product.domain.SampleProduct.PUBLISH;
import static dev.daybook.command.product.domain.SampleProduct.PUBLISHED;
import static dev.daybook.command.product.domain.SampleProduct.RENAME;
import static dev.daybook.command.product.domain.SampleProduct.SKU;
import static dev.daybook.command.product.domain.SampleProduct.STOCK;
import static dev.daybook.command.product.domain.SampleProduct.WITHDRAW;
import static dev.daybook.command.product.domain.SampleProduct.WITHDRAWN;
import static dev.daybook.command.product.domain.SampleProduct.add;
import static dev.daybook.command.product.domain.SampleProduct.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.product.ProductEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTableTest {

    private static final DecisionTable<ProductCommand, ProductEvent, Product> TABLE =
            new DecisionTable<>(Product.rules(), """
                                 | not added       | draft                   | published               | withdrawn
            add                  | ok added        | same                    | same                    | same
            add with other words | ok added        | already-added           | already-added           | already-added
            add for less than 0  | invalid-content | invalid-content         | invalid-content         | invalid-content
            rename               | not-found       | ok renamed              | ok renamed              | ok renamed
            rename to the same   | not-found       | same                    | same                    | same
            price                | not-found       | ok price-changed        | ok price-changed        | ok price-changed
            price the same       | not-found       | same                    | same                    | same
            price less than 0    | not-found       | invalid-content         | invalid-content         | invalid-content
            price in euros       | not-found       | currency-fixed          | currency-fixed          | currency-fixed
            stock                | not-found       | ok stock-policy-changed | ok stock-policy-changed | ok stock-policy-changed
            stock the same       | not-found       | same                    | same                    | same
            stock of nonsense    | not-found       | invalid-content         | invalid-content         | invalid-content
            publish              | not-found       | ok published            | same                    | ok published
            withdraw             | not-found       | ok withdrawn            | ok withdrawn            | same
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("product");
    }

    @Test
    void the_table_misses_no_kind_of_command_and_no_state() {
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(ProductCommand.class));
        assertThat(TABLE.stateTypes()).isEqualTo(DecisionTable.kindsOf(Product.class));
    }

    private static Map<String, List<ProductEvent>> histories() {
        return Map.of(
                "not added", List.of(),
                "draft", List.of(ADDED),
                "published", List.of(ADDED, PUBLISHED),
                "withdrawn", List.of(ADDED, PUBLISHED, WITHDRAWN));
    }

    private static Map<String, ProductCommand> commands() {
        return Map.ofEntries(
                Map.entry("add", ADD),
                Map.entry("add with other words", add("star", "2.55", "GBP", COUNTED)),
                Map.entry("add for less than 0", add("heart", "-2.55", "GBP", COUNTED)),
                Map.entry("rename", RENAME),
                Map.entry("rename to the same", new RenameProduct(SKU, "heart", "of wood")),
                Map.entry("price", PRICE),
                Map.entry("price the same", price("2.550", "GBP")),
                Map.entry("price less than 0", price("-0.01", "GBP")),
                Map.entry("price in euros", price("2.55", "EUR")),
                Map.entry("stock", STOCK),
                Map.entry("stock the same", new ChangeStockPolicy(SKU, COUNTED)),
                Map.entry("stock of nonsense", new ChangeStockPolicy(SKU, NONSENSE)),
                Map.entry("publish", PUBLISH),
                Map.entry("withdraw", WITHDRAW));
    }
}
