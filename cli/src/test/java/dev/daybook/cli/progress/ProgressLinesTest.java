package dev.daybook.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final StringWriter out = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_line_comes_every_five_seconds_and_at_the_end() {
        try (Progress progress = new ProgressLines("import", "lines", 20_000, new PrintWriter(out), nanos::get)) {
            progress.reached(1_000);
            after(Duration.ofSeconds(5));
            progress.reached(10_000);
            progress.reached(11_000);
            after(Duration.ofSeconds(5));
            progress.reached(20_000);
            after(Duration.ofSeconds(10));
        }
        assertThat(out.toString().lines())
                .containsExactly(
                        "import: 10,000 of 20,000 lines (50 %), 2,000/s",
                        "import: 20,000 of 20,000 lines (100 %), 2,000/s",
                        "import: 20,000 of 20,000 lines (100 %), 1,000/s");
    }

    @Test
    void the_total_may_grow() {
        try (Progress progress = new ProgressLines("rebuild", "events", 0, new PrintWriter(out), nanos::get)) {
            after(Duration.ofSeconds(10));
            progress.total(40);
            progress.reached(10);
        }
        assertThat(out.toString().lines()).containsOnly("rebuild: 10 of 40 events (25 %), 1/s");
    }

    private void after(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
