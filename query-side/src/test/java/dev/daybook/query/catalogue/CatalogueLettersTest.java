package dev.daybook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.stock.StockReserved;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.views.ViewDigest;
import dev.daybook.query.walks.FoldedViews;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events of a product and of its stock wait behind each other: versions of one stream say nothing of another one's. */
class CatalogueLettersTest {

    private static final String KEY = "default/product/P-1";
    private static final String LETTER = "/v1/admin/dead-letters/product_catalogue?key=" + KEY;

    private final QuerySide side = QuerySide.start();

    /** The third event of the product cannot be read; whatever comes of its stock is younger and has lower versions. */
    @BeforeEach
    void parkTheProduct() {
        History history = side.history();
        history.append(Products.forSale("P-1", "Mug", "cups", "9.990"));
        side.appendForeign(KEY, 2, "product.renamed", "{\"sku\":");
        history.append(
                Products.received("P-1", "main", 5),
                Products.received("P-1", "shop", 1),
                new StockReserved("P-1@main", "o1", 2, Optional.empty()),
                Products.received("P-1", "main", 7));
        side.await();
    }

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void every_event_of_the_key_waits_and_a_retry_folds_them_all() {
        assertThat(side.get(LETTER).at("/letter/event/subject")).isEqualTo(KEY);
        assertThat(side.get(LETTER).at("/letter/waitingBehind")).isEqualTo("4");
        repair();

        assertThat(side.post("/v1/admin/dead-letters/product_catalogue/retry?key=" + KEY)
                        .at("/succeeded"))
                .isEqualTo("1");

        QuerySide.Answer page = side.get("/v1/products/P-1");
        assertThat(page.at("/name")).isEqualTo("Cup");
        assertThat(page.at("/pieces")).isEqualTo("11");
        assertIsWhatARebuildGives();
    }

    @Test
    void events_that_come_again_wait_once() {
        side.restart(() -> side.views().getCollection("trackingtokens").drop());
        side.await();

        assertThat(side.get(LETTER).at("/letter/event/subject")).isEqualTo(KEY);
        assertThat(side.get(LETTER).at("/letter/waitingBehind")).isEqualTo("4");
    }

    /** The stock at main has an event of that version too. */
    @Test
    void a_discard_is_of_one_stream_s_event() {
        String event = side.get(LETTER).at("/letter/event/id");

        QuerySide.Answer done = side.ask(
                "/v1/admin/dead-letters/product_catalogue/discard",
                "{\"key\": \"" + KEY + "\", \"eventId\": \"" + event
                        + "\", \"reason\": {\"code\": \"beyond-repair\"}}");

        assertThat(done.json().has("next")).isFalse();
        assertThat(side.get("/v1/products/P-1").at("/name")).isEqualTo("Mug");
        assertThat(side.get("/v1/products/P-1").at("/pieces")).isEqualTo("11");
        assertIsWhatARebuildGives();
    }

    private void repair() {
        var _ = side.sql()
                .sql("update event set payload = convert_to(?, 'UTF8') where subject = ? and version = 2")
                .params("{\"sku\":\"P-1\",\"name\":\"Cup\",\"description\":\"\"}", KEY)
                .update();
    }

    private void assertIsWhatARebuildGives() {
        ViewDigest before = digest();
        side.restart(side::forgetViews);
        side.await();
        assertThat(digest()).isEqualTo(before);
    }

    private ViewDigest digest() {
        var views = side.bean(ViewProcessors.class).views();
        return Objects.requireNonNull(FoldedViews.live(views).get(CatalogueView.NAME));
    }
}
