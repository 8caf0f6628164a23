package dev.daybook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.tail.EventTail;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueNewsTest {

    private static final String MUG = "default/product/NEWS-1";
    private static final String OTHER = "default/product/NEWS-2";

    private final QuerySide side = Shared.querySide();
    private final StoredEvents events = side.bean(StoredEvents.class);
    private final CatalogueNews news = new CatalogueNews(side.bean(EventTail.class), events);

    @AfterEach
    void stop() {
        news.stop();
    }

    @Test
    void who_does_not_listen_knows_nothing() {
        assertThat(news.newestOf(MUG, 0)).isEmpty();
        assertThat(news.newestOfAny(0)).isEmpty();
    }

    @Test
    void what_was_there_before_is_news_of_the_moment_in_which_listening_began() {
        side.history().append(Products.forSale("NEWS-0", "Mug", "news", "1"));
        news.start();
        long head = events.head();

        assertThat(news.newestOf(MUG, head)).hasValue(head);
        assertThat(news.newestOfAny(head)).hasValue(head);
        assertThat(news.newestOf(MUG, head + 1)).isEmpty();
        assertThat(news.newestOfAny(head + 1)).isEmpty();
    }

    @Test
    void events_of_a_product_and_of_its_stock_are_news_of_it_and_of_no_other() {
        news.start();
        long before = events.head();

        side.history().append(Products.forSale("NEWS-1", "Mug", "news", "1"));
        assertThat(heard(MUG)).hasValue(before + 2);
        side.history().append(Products.received("NEWS-1", "main", 1));
        assertThat(heard(MUG)).hasValue(before + 3);
        assertThat(news.newestOf(OTHER, events.head())).hasValue(before);
        assertThat(news.newestOfAny(events.head())).hasValue(before + 3);
    }

    private OptionalLong heard(String product) {
        long head = events.head();
        Eventually.isTrue(() -> news.newestOf(product, head).isPresent(), Duration.ofSeconds(10));
        return news.newestOf(product, head);
    }
}
