package dev.daybook.benchmarks.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.benchmarks.bed.Bed;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.ScratchPostgres;
import dev.daybook.benchmarks.store.AxonPath;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.NoteEvents;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An event reaches a follower in the same process and one in another, and the time between is told. */
class FollowersTest {

    @Test
    void both_followers_see_an_event() throws Exception {
        Bed bed = ScratchPostgres.bed();
        Database database = bed.postgres().create("parts_lag");
        Arrivals same = new Arrivals();
        Arrivals other = new Arrivals();
        try (DaybookStore store = DaybookStore.open(database);
                Follower follower = new Follower(store.tail(), same);
                var _ = OtherProcess.start(database, bed.folder(), other)) {
            while (!follower.follows()) {
                Thread.sleep(5);
            }
            String id = NoteEvents.freshId();
            AxonPath.on(store.engine()).add(id);
            Map<String, Long> acknowledged = Map.of(id, WallClock.nanos());

            assertThat(same.lags(acknowledged, Duration.ofSeconds(30)).getTotalCount())
                    .isEqualTo(1);
            assertThat(other.lags(acknowledged, Duration.ofSeconds(30)).getTotalCount())
                    .isEqualTo(1);
        }
    }

    @Test
    void an_event_that_never_arrives_is_told() {
        assertThatThrownBy(() -> new Arrivals().lags(Map.of("lost", 1L), Duration.ofMillis(1)))
                .hasMessageContaining("0 of 1");
    }

    @Test
    void what_arrives_before_its_acknowledgement_has_no_lag() throws Exception {
        Arrivals arrivals = new Arrivals();
        arrivals.accept("early", 5);
        arrivals.accept("late", 30_000);

        var lags = arrivals.lags(Map.of("early", 9L, "late", 10_000L), Duration.ofSeconds(1));
        assertThat(lags.getMinValue()).isZero();
        assertThat(lags.getMaxValue()).isEqualTo(lags.highestEquivalentValue(20_000));
    }
}
