package dev.daybook.command.product.domain;

import static dev.daybook.command.product.domain.SampleProduct.ADD;
import static dev.daybook.command.product.domain.SampleProduct.ADDED;
import static dev.daybook.command.product.domain.SampleProduct.ATTACH;
import static dev.daybook.command.product.domain.SampleProduct.ATTACHED;
import static dev.daybook.command.product.domain.SampleProduct.COUNTED;
import static dev.daybook.command.product.domain.SampleProduct.IMAGE;
import static dev.daybook.command.product.domain.SampleProduct.NONSENSE;
import static dev.daybook.command.product.domain.SampleProduct.OTHER_IMAGE;
import static dev.daybook.command.product.domain.SampleProduct.PRICE;
import static dev.daybook.command.product.domain.SampleProduct.PUBLISH;
import static dev.daybook.command.product.domain.SampleProduct.PUBLISHED;
import static dev.daybook.command.product.domain.SampleProduct.REMOVE;
import static dev.daybook.command.product.domain.SampleProduct.RENAME;
import static dev.daybook.command.product.domain.SampleProduct.SKU;
import static dev.daybook.command.product.domain.SampleProduct.STOCK;
import static dev.daybook.command.product.domain.SampleProduct.THUMBNAIL;
import static dev.daybook.command.product.domain.SampleProduct.THUMBNAILED;
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
                                   | not added       | draft                   | published               | withdrawn               | with image              | with thumbnail          | with 20 images
            add                    | ok added        | same                    | same                    | same                    | same                    | same                    | same
            add with other words   | ok added        | already-added           | already-added           | already-added           | already-added           | already-added           | already-added
            add for less than 0    | invalid-content | invalid-content         | invalid-content         | invalid-content         | invalid-content         | invalid-content         | invalid-content
            rename                 | not-found       | ok renamed              | ok renamed              | ok renamed              | ok renamed              | ok renamed              | ok renamed
            rename to the same     | not-found       | same                    | same                    | same                    | same                    | same                    | same
            price                  | not-found       | ok price-changed        | ok price-changed        | ok price-changed        | ok price-changed        | ok price-changed        | ok price-changed
            price the same         | not-found       | same                    | same                    | same                    | same                    | same                    | same
            price less than 0      | not-found       | invalid-content         | invalid-content         | invalid-content         | invalid-content         | invalid-content         | invalid-content
            price in euros         | not-found       | currency-fixed          | currency-fixed          | currency-fixed          | currency-fixed          | currency-fixed          | currency-fixed
            stock                  | not-found       | ok stock-policy-changed | ok stock-policy-changed | ok stock-policy-changed | ok stock-policy-changed | ok stock-policy-changed | ok stock-policy-changed
            stock the same         | not-found       | same                    | same                    | same                    | same                    | same                    | same
            stock of nonsense      | not-found       | invalid-content         | invalid-content         | invalid-content         | invalid-content         | invalid-content         | invalid-content
            publish                | not-found       | ok published            | same                    | ok published            | ok published            | ok published            | ok published
            withdraw               | not-found       | ok withdrawn            | ok withdrawn            | same                    | ok withdrawn            | ok withdrawn            | ok withdrawn
            attach image           | not-found       | ok image-attached       | ok image-attached       | ok image-attached       | same                    | same                    | too-many-images
            attach with other text | not-found       | ok image-attached       | ok image-attached       | ok image-attached       | image-already-attached  | image-already-attached  | too-many-images
            attach another         | not-found       | ok image-attached       | ok image-attached       | ok image-attached       | ok image-attached       | ok image-attached       | too-many-images
            attach one of them     | not-found       | ok image-attached       | ok image-attached       | ok image-attached       | ok image-attached       | ok image-attached       | same
            remove image           | not-found       | same                    | same                    | same                    | ok image-removed        | ok image-removed        | same
            thumbnail              | not-found       | image-not-found         | image-not-found         | image-not-found         | ok thumbnail-generated  | same                    | image-not-found
            thumbnail larger       | not-found       | image-not-found         | image-not-found         | image-not-found         | ok thumbnail-generated  | ok thumbnail-generated  | image-not-found
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
                "withdrawn", List.of(ADDED, PUBLISHED, WITHDRAWN),
                "with image", List.of(ADDED, ATTACHED),
                "with thumbnail", List.of(ADDED, ATTACHED, THUMBNAILED),
                "with 20 images", SampleProduct.full());
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
                Map.entry("withdraw", WITHDRAW),
                Map.entry("attach image", ATTACH),
                Map.entry("attach with other text", SampleProduct.attach(IMAGE, "a star")),
                Map.entry("attach another", SampleProduct.attach(OTHER_IMAGE, "a heart")),
                Map.entry("attach one of them", SampleProduct.attach("image-7", "a heart")),
                Map.entry("remove image", REMOVE),
                Map.entry("thumbnail", THUMBNAIL),
                Map.entry("thumbnail larger", new RecordThumbnail(SKU, IMAGE, 480, 480, 360, 20_000)));
    }
}
