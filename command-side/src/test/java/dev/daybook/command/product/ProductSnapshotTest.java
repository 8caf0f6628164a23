package dev.daybook.command.product;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.product.ProductApi.PRODUCTS;
import static dev.daybook.command.product.ProductApi.SIDE;
import static dev.daybook.command.product.ProductApi.added;
import static dev.daybook.command.product.ProductApi.changedPrice;
import static dev.daybook.command.product.ProductApi.stock;

import dev.daybook.command.infrastructure.SnapshotCheck;
import org.junit.jupiter.api.Test;

class ProductSnapshotTest {

    @Test
    void a_product_loaded_from_its_snapshot_is_the_product_that_all_its_events_make() throws InterruptedException {
        String sku = added();
        String path = PRODUCTS + "/" + sku;
        assertEvents(SIDE.post(path + "/publish", "{}"), "product.published");
        assertEvents(SIDE.post(path + "/stock-policy", stock(true, false)), "product.stock-policy-changed");
        for (int change = 0; change < 20; change++) {
            assertEvents(SIDE.post(path + "/price", changedPrice(change + ".10", "GBP")), "product.price-changed");
        }

        SnapshotCheck.assertSame(SIDE, new ProductConfiguration().productStream(), sku);
    }
}
