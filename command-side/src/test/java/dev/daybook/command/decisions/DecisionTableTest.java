package dev.daybook.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.command.product.domain.ChangePrice;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.product.domain.PublishProduct;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    private static final ProductAdded ADDED =
            new ProductAdded("A", "heart", "", "candles", BigDecimal.ONE, "GBP", new StockPolicy(true, false));
    private static final String RIGHT = """
                    | nothing   | draft          | on sale
            publish | not-found | ok published   | same
            price   | not-found | currency-fixed | currency-fixed
            """;

    @Test
    void a_right_table_says_what_is_decided() {
        assertThat(table(RIGHT).decided())
                .isEqualTo(table(RIGHT).written())
                .contains("publish | not-found | ok published | same");
    }

    @Test
    void a_wrong_cell_is_seen() {
        for (String wrong : List.of("ok withdrawn", "same", "not-found", "")) {
            DecisionTable<?, ?, ?> table = table(RIGHT.replace("ok published", wrong));

            assertThat(table.decided()).as(wrong).isNotEqualTo(table.written());
        }
    }

    @Test
    void a_missing_cell_is_seen() {
        DecisionTable<?, ?, ?> table = table(RIGHT.replace("| same", ""));

        assertThat(table.decided()).isNotEqualTo(table.written());
    }

    @Test
    void it_shows_the_kinds_of_its_rows_and_columns_and_no_more() {
        assertThat(table(RIGHT).commandTypes()).containsExactlyInAnyOrder(PublishProduct.class, ChangePrice.class);
        assertThat(table(RIGHT).stateTypes())
                .containsExactlyInAnyOrder(Product.NotAdded.class, Product.Draft.class, Product.Published.class);
        assertThat(DecisionTable.kindsOf(Product.class))
                .containsExactlyInAnyOrder(
                        Product.NotAdded.class, Product.Draft.class, Product.Published.class, Product.Withdrawn.class);
        assertThat(DecisionTable.kindsOf(ProductCommand.class)).hasSize(9);
    }

    @Test
    void a_kind_of_command_without_a_row_is_seen() {
        assertThat(table(RIGHT).commandTypes()).isNotEqualTo(DecisionTable.kindsOf(ProductCommand.class));
    }

    @Test
    void a_name_that_nothing_stands_for_is_told() {
        for (String name : List.of("publish", "on sale")) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> table(RIGHT.replace(name, "teleport")).decided())
                    .withMessageContaining("teleport");
        }
    }

    private static DecisionTable<ProductCommand, ProductEvent, Product> table(String text) {
        return new DecisionTable<>(
                Product.rules(),
                text,
                Map.of("publish", new PublishProduct("A"), "price", new ChangePrice("A", BigDecimal.ONE, "EUR")),
                Map.of(
                        "nothing", List.of(),
                        "draft", List.of(ADDED),
                        "on sale", List.of(ADDED, new ProductPublished("A"))));
    }
}
