package dev.daybook.cli.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderLanesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void jobs_of_one_order_run_in_the_order_of_submission() {
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        try (OrderLanes lanes = new OrderLanes(8)) {
            for (int i = 0; i < 2_000; i++) {
                int job = i;
                lanes.submit(i % 3 == 0 ? TWO : ONE, () -> {
                    if (job % 3 != 0) {
                        ran.add(job);
                    }
                });
            }
            lanes.finish();
        }
        assertThat(ran)
                .containsExactlyElementsOf(IntStream.range(0, 2_000)
                        .filter(i -> i % 3 != 0)
                        .boxed()
                        .toList());
    }

    @Test
    void jobs_of_different_orders_run_side_by_side_but_no_more_than_allowed() {
        CountDownLatch together = new CountDownLatch(4);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (OrderLanes lanes = new OrderLanes(4)) {
            for (int i = 0; i < 200; i++) {
                lanes.submit(new UUID(1, i), () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    together.countDown();
                    await(together);
                    running.decrementAndGet();
                });
            }
            lanes.finish();
        }
        assertThat(most).hasValue(4);
    }

    @Test
    void after_a_failure_nothing_more_is_begun_and_the_failure_is_thrown() {
        AtomicInteger later = new AtomicInteger();
        try (OrderLanes lanes = new OrderLanes(1)) {
            lanes.submit(ONE, () -> {
                throw new IllegalStateException("gone");
            });
            assertThatThrownBy(() -> lanes.submit(ONE, later::incrementAndGet)).hasMessage("gone");
            assertThatThrownBy(lanes::finish).hasMessage("gone");
        }
        assertThat(later).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
