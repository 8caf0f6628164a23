package dev.daybook.query.infrastructure.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import dev.daybook.query.catalogue.Products;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import java.time.Duration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A segment goes to another node, which parks a key, and comes back. */
class LettersOfAnotherNodeTest {

    private static final String KEY = "default/product/P-1";

    private final QuerySide side = QuerySide.start();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void events_wait_behind_what_another_node_has_parked() {
        History history = side.history()
                .append(Products.forSale("P-1", "Mug", "cups", "9.990"))
                .append(Products.received("P-1", "main", 1));
        side.await();

        try (var other = side.secondNode()) {
            Eventually.isTrue(() -> takesOver(other), Duration.ofMinutes(1));
            side.appendForeign(KEY, 2, "product.renamed", "{\"sku\":");
            side.await(other);
        }
        history.append(Products.received("P-1", "main", 10));
        side.await();

        assertThat(side.get("/v1/admin/dead-letters/product_catalogue?key=" + KEY)
                        .at("/letter/waitingBehind"))
                .isEqualTo("1");
        repair();
        assertThat(side.post("/v1/admin/dead-letters/product_catalogue/retry").at("/succeeded"))
                .isEqualTo("1");
        assertThat(side.get("/v1/products/P-1").at("/name")).isEqualTo("Cup");
        assertThat(side.get("/v1/products/P-1").at("/pieces")).isEqualTo("11");
    }

    /** Whether the other node has the whole catalogue by now. */
    private boolean takesOver(ConfigurableApplicationContext other) {
        PooledStreamingEventProcessor here = catalogue(side.bean(ViewProcessors.class));
        here.processingStatus().keySet().forEach(here::releaseSegment);
        return catalogue(other.getBean(ViewProcessors.class)).processingStatus().size() == 2;
    }

    private static PooledStreamingEventProcessor catalogue(ViewProcessors processors) {
        return processors.feedOf("product_catalogue").processor();
    }

    private void repair() {
        var _ = side.sql()
                .sql("update event set payload = convert_to(?, 'UTF8') where subject = ? and version = 2")
                .params("{\"sku\":\"P-1\",\"name\":\"Cup\",\"description\":\"\"}", KEY)
                .update();
    }
}
