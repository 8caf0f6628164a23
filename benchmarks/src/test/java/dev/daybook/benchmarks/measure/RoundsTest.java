package dev.daybook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rounds are interleaved, and what they say is the median of what each round said. */
class RoundsTest {

    private static final PrintStream SILENCE = new PrintStream(OutputStream.nullOutputStream());
    private static final Pace THREE_ROUNDS = new Pace(3, Duration.ofMillis(1), Duration.ofMillis(2));

    @Test
    void a_median_stands_between_the_least_and_the_greatest() {
        assertThat(Spread.of(List.of(9.0, 1.0, 5.0))).isEqualTo(new Spread(5, 1, 9));
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 8.0))).isEqualTo(new Spread(3, 1, 8));
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_variant_runs_once_to_warm_up_and_once_per_round() throws Exception {
        List<String> runs = new ArrayList<>();
        var _ = Rounds.run(
                "s", List.of(noting("a", runs), noting("b", runs), noting("c", runs)), THREE_ROUNDS, SILENCE);

        assertThat(runs.subList(0, 3)).containsExactly("a", "b", "c");
        assertThat(runs.subList(3, 6)).containsExactly("a", "b", "c");
        assertThat(runs.subList(6, 9)).containsExactly("a", "c", "b");
        assertThat(runs.subList(9, 12)).containsExactly("c", "a", "b");
    }

    @Test
    void a_ratio_is_taken_within_each_round_before_the_median() throws Exception {
        Rounds rounds = Rounds.run(
                "s", List.of(rates("fast", 0, 100, 400, 900), rates("slow", 0, 100, 100, 300)), THREE_ROUNDS, SILENCE);

        // 1, 4 and 3; the ratio of the medians would be 4
        assertThat(rounds.ratio("8", "fast", "slow", Measure.RATE).orElseThrow())
                .isEqualTo(3);
    }

    @Test
    void a_ratio_of_something_that_was_not_measured_is_left_out() throws Exception {
        Rounds rounds = Rounds.run("s", List.of(rates("fast", 0, 1, 2, 3)), THREE_ROUNDS, SILENCE);

        assertThat(rounds.ratio("8", "fast", "slow", Measure.RATE)).isEmpty();
        assertThat(rounds.ratio("8", "fast", "fast", Measure.P99)).isEmpty();
    }

    @Test
    void rows_tell_the_spread_of_what_was_measured_and_nothing_of_the_warm_up() throws Exception {
        Rounds rounds = Rounds.run("s", List.of(rates("fast", 7_777, 10, 30, 20)), THREE_ROUNDS, SILENCE);

        assertThat(rounds.rows())
                .containsExactly(new Row("s", "fast", "8", Map.of(Measure.RATE, new Spread(20, 10, 30))));
    }

    @Test
    void processor_time_is_that_of_the_server_and_of_postgresql() {
        Sample sample = new Sample(Map.of(Measure.JVM_CPU, 30.0, Measure.POSTGRES_CPU, 12.5));

        assertThat(Rounds.cpu(sample)).isCloseTo(42.5, within(1e-9));
        assertThat(Rounds.cpu(new Sample(Map.of()))).isNaN();
    }

    private static Cell noting(String name, List<String> runs) {
        return new Cell(name, "8", _ -> {
            runs.add(name);
            return new Sample(Map.of());
        });
    }

    private static Cell rates(String name, double... rates) {
        var left = Arrays.stream(rates).iterator();
        return new Cell(name, "8", _ -> new Sample(Map.of(Measure.RATE, left.next())));
    }
}
