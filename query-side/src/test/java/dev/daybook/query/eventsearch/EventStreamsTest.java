package dev.daybook.query.eventsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Subject;
import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.query.infrastructure.live.LiveSettings;
import dev.daybook.query.infrastructure.live.Outlet;
import dev.daybook.query.infrastructure.live.SseFrames;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.StoreReadException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of slow clients, and of those who are told while history goes away. */
class EventStreamsTest {

    private static final int PAGE = 1_000;
    private static final int PAGES = 5;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final StoredEvent event = appended();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final CountDownLatch takes = new CountDownLatch(1);
    private volatile long pageMillis;
    private volatile int failingPage = PAGES + 1;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private EventStreams streams = beating(Duration.ofSeconds(15));

    private EventStreams beating(Duration heartbeat) {
        return new EventStreams(
                new Endless(),
                Shared.querySide().bean(EventLines.class),
                new LiveSettings(1, 3, heartbeat),
                new SimpleMeterRegistry());
    }

    private static StoredEvent appended() {
        QuerySide side = Shared.querySide();
        String order = Shared.newOrderId();
        side.history().append(Orders.placed(order));
        return side.bean(StoredEvents.class)
                .ofStream(new Subject("default", "order", order), 0, 1)
                .getFirst();
    }

    @AfterEach
    void stop() {
        takes.countDown();
        streams.stop();
    }

    @Test
    void a_client_that_takes_nothing_is_read_no_more_than_a_page_for() throws InterruptedException {
        streams.start();
        var _ = streams.open(all(), new StreamForm.Lines(), new Slow());

        Eventually.isTrue(() -> pages.get() == 1, SOON);
        Thread.sleep(700);

        assertThat(pages).hasValue(1);
        takes.countDown();
        Eventually.isTrue(() -> closed.get() == 1, SOON);
        assertThat(pages).hasValue(PAGES);
        assertThat(brokenOff).hasValue(0);
    }

    @Test
    void lines_that_end_too_early_are_broken_off_and_events_that_can_be_gone_on_with_are_not() {
        takes.countDown();
        failingPage = 3;
        streams.start();
        var _ = streams.open(all(), new StreamForm.Lines(), new Slow());
        Eventually.isTrue(() -> brokenOff.get() == 1, SOON);
        assertThat(closed).hasValue(0);

        pages.set(0);
        SseFrames frames = new SseFrames(new StoreIdentity(UUID.randomUUID(), 1));
        var _ = streams.open(all(), new StreamForm.Sse(frames), new Slow());

        Eventually.isTrue(() -> closed.get() == 1, SOON);
        assertThat(brokenOff).hasValue(1);
    }

    @Test
    void a_node_that_stops_breaks_off_what_is_not_whole() {
        streams.start();
        var _ = streams.open(all(), new StreamForm.Lines(), new Slow());
        Eventually.isTrue(() -> pages.get() == 1, SOON);

        streams.stop();

        Eventually.isTrue(() -> brokenOff.get() == 1, SOON);
    }

    @Test
    void who_is_told_nothing_while_much_is_read_is_kept_waiting_aloud() {
        streams = beating(Duration.ofMillis(100));
        pageMillis = 120;
        takes.countDown();
        streams.start();
        var _ = streams.open(
                new StreamQuery(List.of("none"), List.of(), 0, PAGE * PAGES), new StreamForm.Lines(), new Slow());

        Eventually.isTrue(() -> closed.get() == 1, SOON);
        assertThat(sent).hasSize(PAGES).containsOnly("\n");
    }

    private static StreamQuery all() {
        return new StreamQuery(List.of(), List.of(), 0, PAGE * PAGES);
    }

    private final class Slow implements Outlet {

        @Override
        public void send(String text) throws IOException {
            try {
                takes.await();
                sent.add(text);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }

        @Override
        public void breakOff(Throwable cause) {
            brokenOff.incrementAndGet();
        }
    }

    /** The same event again and again. */
    private final class Endless implements StoredEvents {

        @Override
        public long head() {
            return PAGE * PAGES;
        }

        @Override
        public List<StoredEvent> page(long after) {
            pause();
            if (pages.incrementAndGet() == failingPage) {
                throw new StoreReadException(new IOException("gone"));
            }
            return LongStream.rangeClosed(after + 1, after + PAGE)
                    .mapToObj(position -> new StoredEvent(
                            new StoredEvent.Place(position, event.subject(), event.version()),
                            event.id(),
                            event.type(),
                            event.revision(),
                            event.recordedAt(),
                            event.payloadBytes(),
                            event.metadataBytes()))
                    .toList();
        }

        private void pause() {
            try {
                Thread.sleep(pageMillis);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public OptionalLong lastVersion(String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StoredEvent> ofStream(Subject subject, long fromVersion, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Subject> startingWith(String prefix, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Subject> sample(String stream, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
