package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.daybook.query.infrastructure.http.QueryProblem;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LookupBoundTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LookupBound bound = new LookupBound("client", 3, Duration.ofMinutes(15), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void so_many_tries_are_taken_at_once_and_no_more() {
        tryTimes(3, "a");

        refused("a");
    }

    @Test
    void another_one_is_taken_when_its_time_has_come() {
        tryTimes(3, "a");

        pass(Duration.ofMinutes(5).minusSeconds(1));
        refused("a");
        pass(Duration.ofSeconds(1));
        tryTimes(1, "a");
        refused("a");
    }

    @Test
    void what_one_has_tried_is_no_matter_to_others() {
        tryTimes(3, "a");

        tryTimes(3, "b");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void tryTimes(int times, String whose) {
        for (int time = 0; time < times; time++) {
            assertThatNoException().isThrownBy(() -> bound.take(whose));
        }
    }

    private void refused(String whose) {
        assertThatExceptionOfType(QueryProblem.class).isThrownBy(() -> bound.take(whose));
    }
}
