package dev.daybook.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.analytics.ExportFormat;
import dev.daybook.store.StoreIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that several nodes and callers want to go on at the same time. */
class ResumedExportTest {

    private static final String ID = UUID.randomUUID().toString();
    private static final StoreIdentity STORE = new StoreIdentity(UUID.randomUUID(), 1);
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    private Path path = Path.of("");

    private Exports exports = exports();

    @BeforeEach
    void begin() {
        exports = exports();
    }

    private Exports exports() {
        return new Exports(new ExportSettings(path, 1, 20, Duration.ofDays(7)), STORE);
    }

    private Export running() {
        Selection everything = new Selection(
                ExportFormat.NDJSON, List.of(), List.of(), Optional.empty(), Optional.empty(), 0, Optional.empty());
        return exports.add(Export.waiting(ID, everything, STORE, NOW, 10)).running(NOW);
    }

    private static Export failed(Export export) {
        return export.ended(Export.Phase.FAILED, Optional.of(new Export.Trouble("cannot-write", "No room.")), NOW);
    }

    private static Export finished(Export export) {
        Export.Place end = new Export.Place(10, 10, 0, 0);
        return export.running(NOW.plusSeconds(1))
                .at(end)
                .ended(Export.Phase.DONE, Optional.empty(), NOW.plusSeconds(2));
    }

    @Test
    void what_has_failed_goes_on() throws IOException {
        Export failed = failed(running());
        exports.folder(ID).write(failed);

        assertThat(exports.resume(failed)).contains(failed.again());

        assertThat(exports.required(ID).phase()).isEqualTo(Export.Phase.WAITING);
    }

    @Test
    void what_another_caller_has_had_finished_stays_finished() throws IOException {
        Export failed = failed(running());
        Export finished = finished(failed);
        exports.folder(ID).write(finished);

        assertThat(exports.resume(failed)).contains(finished);

        assertThat(exports.required(ID)).isEqualTo(finished);
    }

    @Test
    void an_end_that_could_not_be_written_is_told_until_another_node_has_gone_on() throws IOException {
        Export running = running();
        ExportFolder folder = exports.folder(ID);
        folder.write(running);
        Path inTheWay = Files.createDirectory(folder.path().resolve("export.json.new"));
        exports.end(folder, failed(running));
        Files.delete(inTheWay);
        assertThat(exports.required(ID)).isEqualTo(failed(running));

        folder.write(finished(running));

        assertThat(exports.required(ID)).isEqualTo(finished(running));
    }
}
