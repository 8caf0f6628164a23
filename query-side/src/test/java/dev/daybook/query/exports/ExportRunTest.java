package dev.daybook.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.analytics.ExportFormat;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventLine;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.query.MadeHistory;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.read.EventDecoder;
import dev.daybook.store.read.StoreReadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An export of 110,000 events, which is three parts; whatever happens on its way, the files are the same. */
class ExportRunTest {

    private static final long HEAD = 110_000;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path path = Path.of("");

    private final MadeHistory history = new MadeHistory(HEAD);
    private ExportFolder folder = new ExportFolder(path);

    @BeforeEach
    void begin() throws IOException {
        folder = new ExportFolder(path);
        begin(everything(Optional.empty()), HEAD);
    }

    private void begin(Selection selection, long until) throws IOException {
        folder.write(Export.waiting(
                "e1",
                selection,
                new StoreIdentity(UUID.randomUUID(), 1),
                Instant.parse("2026-02-01T00:00:00Z"),
                until));
    }

    private static Selection everything(Optional<Integer> eventsPerSecond) {
        return new Selection(
                ExportFormat.NDJSON, List.of(), List.of(), Optional.empty(), Optional.empty(), 0, eventsPerSecond);
    }

    @Test
    void files_of_fifty_thousand_events_are_named_by_their_positions() throws IOException {
        Export done = run();

        assertThat(done.phase()).isEqualTo(Export.Phase.DONE);
        assertThat(done.events()).isEqualTo(HEAD);
        assertThat(done.files())
                .extracting(Export.Written::name)
                .containsExactly(
                        "events-000000000001-000000050000.ndjson",
                        "events-000000050001-000000100000.ndjson",
                        "events-000000100001-000000110000.ndjson");
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(1, HEAD).boxed().toList());
        assertThat(path.resolve("work")).doesNotExist();
    }

    @Test
    void a_node_that_dies_between_a_part_and_its_state_costs_that_part_and_nothing_else() throws IOException {
        List<Export.Written> undisturbed = run().files();
        begin();
        Export before = runUntil(export -> export.files().size() == 1);
        var _ = runUntil(export -> export.files().size() == 2);
        assertThat(namesOnDisk()).hasSize(3);
        folder.write(before.at(new Export.Place(50_000, 50_000, 0, 0)));

        Export done = run();

        assertThat(done.files()).isEqualTo(undisturbed);
        assertThat(done.events()).isEqualTo(HEAD);
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(1, HEAD).boxed().toList());
    }

    @Test
    void lines_that_the_state_does_not_know_of_are_cut_off() throws IOException {
        Export halfway = runUntil(export -> export.place().lines() > 0);
        writeBehindTheLines("{\"position\":99999,\"half\":");

        Export done = run();

        assertThat(halfway.phase()).isEqualTo(Export.Phase.RUNNING);
        assertThat(done.events()).isEqualTo(HEAD);
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(1, HEAD).boxed().toList());
    }

    @Test
    void lines_that_have_gone_are_missed() throws IOException {
        var _ = runUntil(export -> export.place().lines() > 0);
        Files.delete(folder.lines());

        assertThatThrownBy(this::run).isInstanceOf(IOException.class).hasMessage("lines of it have gone");
    }

    @Test
    void a_database_that_goes_away_leaves_whole_parts_and_a_place_to_go_on_from() throws IOException {
        history.isAwayFrom(70_001);

        assertThatThrownBy(this::run).isInstanceOf(StoreReadException.class);

        assertThat(namesOnDisk()).containsExactly("events-000000000001-000000050000.ndjson");
        history.isAwayFrom(Long.MAX_VALUE);
        assertThat(run().events()).isEqualTo(HEAD);
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(1, HEAD).boxed().toList());
    }

    @Test
    void a_name_that_cannot_be_given_leaves_the_parts_before_it_whole() throws IOException {
        Path taken = folder.file("events-000000050001-000000100000.ndjson");
        var _ = Files.createDirectories(taken.resolve("something"));

        assertThatThrownBy(this::run).isInstanceOf(IOException.class);

        Export stopped = folder.read().orElseThrow();
        assertThat(stopped.files()).hasSize(1);
        Files.delete(taken.resolve("something"));
        Files.delete(taken);
        assertThat(run().files()).hasSize(3);
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(1, HEAD).boxed().toList());
    }

    @Test
    void a_slow_export_of_several_steps_reads_a_page_once() throws IOException {
        begin(everything(Optional.of(400)), 600);

        assertThat(run().events()).isEqualTo(600);

        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 600).boxed().toList());
        assertThat(history.pages()).isOne();
    }

    @Test
    void a_mark_ends_it_and_without_the_mark_it_goes_on() throws IOException {
        var _ = Files.createFile(folder.cancelMark());
        assertThat(run().phase()).isEqualTo(Export.Phase.CANCELLED);
        Files.delete(folder.cancelMark());

        folder.write(folder.read().orElseThrow().again());

        assertThat(run().events()).isEqualTo(HEAD);
    }

    @Test
    void only_what_is_selected_is_taken_and_positions_go_on() throws IOException {
        Instant from = Instant.parse("2026-01-01T00:00:10Z");
        Selection ten = new Selection(
                ExportFormat.NDJSON,
                List.of("order.archived"),
                List.of("order"),
                Optional.of(from),
                Optional.of(from.plusSeconds(10)),
                5,
                Optional.empty());
        begin(ten, HEAD);

        Export done = run();

        assertThat(done.files())
                .extracting(Export.Written::name)
                .containsExactly("events-000000000006-000000110000.ndjson");
        assertThat(positions()).isEqualTo(LongStream.range(10, 20).boxed().toList());
    }

    @Test
    void nothing_that_fits_makes_no_file() throws IOException {
        Selection payments = new Selection(
                ExportFormat.CSV,
                List.of(),
                List.of("payment"),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        begin(payments, HEAD);

        Export done = run();

        assertThat(done.phase()).isEqualTo(Export.Phase.DONE);
        assertThat(done.files()).isEmpty();
    }

    private Export run() throws IOException {
        return run(() -> false);
    }

    private Export run(BooleanSupplier nodeStops) throws IOException {
        var decoder = new EventDecoder(CatalogSerializer.create(EventMapper.create()));
        var gatherer = new LineGatherer(history, event -> EventLine.masked(decoder.decode(event)));
        new ExportRun(folder, gatherer, Clock.systemUTC(), nodeStops)
                .run(folder.read().orElseThrow());
        return folder.read().orElseThrow();
    }

    private Export runUntil(Predicate<Export> reached) throws IOException {
        return run(() -> {
            try {
                return reached.test(folder.read().orElseThrow());
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        });
    }

    private void writeBehindTheLines(String text) throws IOException {
        var _ = Files.createDirectories(folder.lines().getParent());
        var _ = Files.writeString(folder.lines(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> namesOnDisk() throws IOException {
        try (Stream<Path> names = Files.list(path.resolve("files"))) {
            return names.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Of all lines of all files, in the order of the files' names. */
    private List<Long> positions() throws IOException {
        List<Long> positions = new ArrayList<>();
        for (String name : namesOnDisk()) {
            try (Stream<String> lines = Files.lines(folder.file(name))) {
                positions.addAll(
                        lines.map(line -> JSON.readTree(line).path("position").asLong())
                                .toList());
            }
        }
        return positions;
    }
}
