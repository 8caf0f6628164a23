package dev.daybook.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.analytics.parquet.ParquetFormat;
import dev.daybook.analytics.process.Conformance;
import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories by chance, made by the domain: nothing in them deviates from the moves that analysts check them against. */
class ConformingHistoryTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void what_the_domain_decides_conforms(long seed) throws IOException {
        Past past = new Past(Rulebook.first());
        new Walk(seed, past).go(1_000);

        Conformance checked = check(past.lines());

        assertThat(checked.deviations()).as("seed " + seed).isEmpty();
        assertThat(checked.streams()).extracting(Conformance.Checked::stream).containsExactly("order", "return");
        assertThat(checked.streams()).allSatisfy(stream -> {
            assertThat(stream.checked()).isPositive();
            assertThat(stream.conforming()).isEqualTo(stream.checked());
        });
    }

    @Test
    void a_history_that_misses_what_led_to_an_event_does_not() throws IOException {
        Past past = new Past(Rulebook.first());
        new Walk(11, past).go(1_000);

        Conformance checked = check(past.lines().stream()
                .filter(line -> !line.type().equals("order.edit-started"))
                .toList());

        assertThat(checked.deviations())
                .isNotEmpty()
                .allSatisfy(deviation -> assertThat(deviation.event()).startsWith("order.edit-"));
    }

    private Conformance check(List<EventLine> history) throws IOException {
        Path lines = Files.write(
                folder.resolve("lines.ndjson"),
                history.stream().map(EventLine::json).toList());
        new ParquetFormat().write(lines, 1, history.size(), folder);
        try (HistoryDatabase database = HistoryDatabase.open(folder, ZoneOffset.UTC, folder.resolve("spill"))) {
            return Conformance.of(database, 20);
        }
    }
}
