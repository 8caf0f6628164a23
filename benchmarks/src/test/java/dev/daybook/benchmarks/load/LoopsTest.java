package dev.daybook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.benchmarks.measure.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Loads count what they did, and tell what a stall did to those who waited. */
class LoopsTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void a_closed_loop_counts_every_operation_once() throws Exception {
        AtomicLong done = new AtomicLong();
        Outcome outcome = ClosedLoop.run(4, SHORT, done::incrementAndGet);

        assertThat(outcome.operations()).isPositive().isEqualTo(done.get());
        assertThat(outcome.latencies().getTotalCount()).isEqualTo(done.get());
    }

    @Test
    void a_closed_loop_ends_with_the_failure_of_an_operation() {
        assertThatThrownBy(() -> ClosedLoop.run(2, SHORT, () -> {
                    throw new IOException("refused");
                }))
                .hasRootCauseMessage("refused");
    }

    @Test
    void an_open_loop_makes_as_many_arrivals_as_the_rate_says() {
        assertThat(OpenLoop.run(1_000, SHORT, () -> {}).operations()).isEqualTo(50);
    }

    @Test
    void a_stall_is_in_the_latency_of_all_that_arrived_meanwhile() {
        Semaphore door = new Semaphore(1);
        AtomicLong first = new AtomicLong();
        Outcome outcome = OpenLoop.run(1_000, SHORT, () -> {
            door.acquire();
            if (first.getAndIncrement() == 0) {
                Thread.sleep(100);
            }
            door.release();
        });

        // everybody arrived within 50 ms and got through after 100 ms
        assertThat(outcome.latencies().getMinValue())
                .isGreaterThan(Duration.ofMillis(40).toNanos());
    }

    @Test
    void an_open_loop_tells_that_an_operation_failed() {
        assertThatThrownBy(() -> OpenLoop.run(100, SHORT, () -> {
                    throw new IOException("refused");
                }))
                .hasRootCauseMessage("refused");
    }
}
