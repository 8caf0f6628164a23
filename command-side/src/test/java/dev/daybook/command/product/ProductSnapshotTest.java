package dev.daybook.command.product;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.product.ProductApi.PRODUCTS;
import static dev.daybook.command.product.ProductApi.SIDE;
import static dev.daybook.command.product.ProductApi.added;
import static dev.daybook.command.product.ProductApi.changedPrice;
import static dev.daybook.command.product.ProductApi.stock;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.SnapshotCheck;
import dev.daybook.command.product.domain.AttachImage;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.product.domain.RecordThumbnail;
import dev.daybook.command.product.domain.RemoveImage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductSnapshotTest {

    @Test
    void a_product_loaded_from_its_snapshot_is_the_product_that_all_its_events_make() throws InterruptedException {
        String sku = added();
        String path = PRODUCTS + "/" + sku;
        assertEvents(SIDE.post(path + "/publish", "{}"), "product.published");
        assertEvents(SIDE.post(path + "/stock-policy", stock(true, false)), "product.stock-policy-changed");
        CommandDesk desk = SIDE.bean(CommandDesk.class);
        for (ProductCommand command : List.of(
                new AttachImage(sku, "dawn", "image/png", 4, 3, 99, "a heart"),
                new AttachImage(sku, "dusk", "image/jpeg", 4, 3, 99, ""),
                new RecordThumbnail(sku, "dawn", 160, 4, 3, 98),
                new RemoveImage(sku, "dusk", Optional.empty()))) {
            var _ = desk.change(
                    CommandCall.ofMessage("test", UUID.randomUUID().toString()), Intent.now("product", command));
        }
        for (int change = 0; change < 20; change++) {
            assertEvents(SIDE.post(path + "/price", changedPrice(change + ".10", "GBP")), "product.price-changed");
        }

        SnapshotCheck.assertSame(SIDE, new ProductConfiguration().productStream(), sku);
    }
}
