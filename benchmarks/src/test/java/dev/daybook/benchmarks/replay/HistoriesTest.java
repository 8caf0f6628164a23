package dev.daybook.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.ScratchPostgres;
import dev.daybook.benchmarks.measure.Outcome;
import dev.daybook.benchmarks.store.DaybookStore;
import dev.daybook.benchmarks.store.Seed;
import dev.daybook.store.read.PositionRange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Both ways to read history read all of it. */
class HistoriesTest {

    @Test
    void both_ways_decode_every_event_of_a_range() throws Exception {
        Database database = ScratchPostgres.server().create("parts_replay");
        try (DaybookStore store = DaybookStore.open(database);
                RawHistory raw = RawHistory.on(database, 2)) {
            assertThat(Seed.cancelledOrders(store, 8)).hasSize(8).doesNotHaveDuplicates();
            assertThat(store.head()).isEqualTo(24);

            PositionRange range = new PositionRange(4, 24);
            assertThat(new DaybookHistory(store).read(range)).isEqualTo(20);
            assertThat(raw.read(range)).isEqualTo(20);

            Outcome replayed = ReplaySuite.replay(raw, new PositionRange(0, 24), 2, Duration.ofMillis(5));
            assertThat(replayed.operations()).isPositive().matches(events -> events % 3 == 0);
        }
    }

    @Test
    void notes_that_the_server_made_up_can_be_read_as_well() throws Exception {
        Database database = ScratchPostgres.server().create("parts_notes");
        try (DaybookStore store = DaybookStore.open(database)) {
            Seed.notes(database, 50);
            assertThat(new DaybookHistory(store).read(new PositionRange(0, 50))).isEqualTo(50);
            store.append().run();
            assertThat(store.head()).isEqualTo(51);
        }
    }
}
