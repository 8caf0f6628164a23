package dev.daybook.store.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private final List<Long> read = new ArrayList<>();
    private long bytesOfAPage = 1;
    private final PageCache pages = new PageCache(this::page);

    @Test
    void what_was_read_last_is_not_read_again() {
        ask(0, 24);
        read.clear();

        ask(0, 24);

        assertThat(read).isEmpty();
    }

    @Test
    void the_page_that_was_asked_for_least_lately_goes() {
        ask(0, 24);
        var _ = pages.after(0);
        ask(24, 25);
        read.clear();

        var _ = pages.after(0);
        var _ = pages.after(1);

        assertThat(read).containsExactly(1L);
    }

    @Test
    void fewer_large_pages_are_kept() {
        bytesOfAPage = 8L << 20;
        ask(0, 10);
        read.clear();

        ask(4, 10);
        assertThat(read).isEmpty();
        ask(3, 4);
        assertThat(read).containsExactly(3L);
    }

    @Test
    void a_page_that_is_too_large_for_all_is_kept_alone() {
        bytesOfAPage = 64L << 20;
        ask(0, 2);
        read.clear();

        ask(1, 2);

        assertThat(read).isEmpty();
    }

    private void ask(long from, long to) {
        for (long position = from; position < to; position++) {
            var _ = pages.after(position);
        }
    }

    private Page page(long after) {
        read.add(after);
        var event = new GenericDomainEventMessage<>("order", "default/order/1", after, "payload");
        return new Page(
                List.of(new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(after + 1), event)),
                bytesOfAPage,
                Optional.empty());
    }
}
