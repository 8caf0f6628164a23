package dev.daybook.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.infrastructure.live.Outlet;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger gone = new AtomicInteger();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch takes = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();

    @AfterEach
    void stop() {
        takes.countDown();
        writers.close();
    }

    @Test
    void what_waits_is_sent_in_order_and_together() {
        Listener listener = listener(slow());
        listener.offer("a");
        Eventually.isTrue(() -> !sent.isEmpty(), Duration.ofSeconds(5));

        listener.offer("b");
        listener.offer("c");
        takes.countDown();

        Eventually.isTrue(() -> sent.size() == 2, Duration.ofSeconds(5));
        assertThat(sent).containsExactly("a", "bc");
        assertThat(gone).hasValue(0);
    }

    @Test
    void a_client_that_takes_nothing_is_let_go_and_nobody_waits_for_it() {
        Listener listener = listener(slow());
        listener.offer("taken by the thread that waits");
        Eventually.isTrue(() -> !sent.isEmpty(), Duration.ofSeconds(5));

        for (int frame = 0; frame < Listener.WAITING_MAX; frame++) {
            listener.offer("x");
        }
        assertThat(listener.isClosed()).isFalse();
        listener.offer("one too many");
        listener.offer("and more");

        assertThat(listener.isClosed()).isTrue();
        Eventually.isTrue(() -> closed.get() == 1, Duration.ofSeconds(5));
        takes.countDown();
        writers.close();
        assertThat(gone).hasValue(1);
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_client_that_has_gone_is_let_go_once() {
        Listener listener = listener(new Outlet() {
            @Override
            public void send(String frames) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }

            @Override
            public void breakOff(Throwable cause) {
                throw new AssertionError(cause);
            }
        });

        listener.offer("a");
        Eventually.isTrue(listener::isClosed, Duration.ofSeconds(5));
        listener.close();
        writers.close();

        assertThat(gone).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    private Listener listener(Outlet outlet) {
        return new Listener(new Topic.OfCustomer("c"), 0, outlet, writers, _ -> gone.incrementAndGet());
    }

    private Outlet slow() {
        return new Outlet() {
            @Override
            public void send(String frames) {
                sent.add(frames);
                try {
                    takes.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }

            @Override
            public void breakOff(Throwable cause) {
                throw new AssertionError(cause);
            }
        };
    }
}
