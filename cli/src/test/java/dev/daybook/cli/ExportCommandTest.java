package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final FakeExports server = new FakeExports(25);

    @TempDir
    private Path temp = Path.of("");

    ExportCommandTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_files_of_an_export_come_into_the_folder() throws IOException {
        Ran ran = export("--types", "order.placed,order.imported", "--events-per-second", "500");

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .isEqualTo("25 events in 3 files, 391 bytes; " + folder() + " is complete up to position 25\n");
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
        assertThat(record().path("last").asLong()).isEqualTo(25);
        assertThat(record().path("underWay").isMissingNode()).isTrue();
        assertThat(server.asked().path("types").toString()).isEqualTo("[\"order.imported\",\"order.placed\"]");
        assertThat(server.asked().path("eventsPerSecond").asInt()).isEqualTo(500);
        assertThat(server.requests()).last().isEqualTo("DELETE /v1/exports/ID");
    }

    @Test
    void since_last_appends_exactly_what_is_new() throws IOException {
        assertThat(export("--since", "LAST").exitCode()).isEqualTo(ExitCode.DONE);
        server.grows(31);

        Ran ran = export("--since", "LAST");

        assertThat(server.asked().path("since").asLong()).isEqualTo(25);
        assertThat(ran.out()).startsWith("6 events in 1 files");
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 31).boxed().toList());
        assertThat(export("--since", "LAST").out()).startsWith("0 events in 0 files");
        assertThat(positions()).hasSize(31);
    }

    @Test
    void a_folder_that_holds_something_else_is_refused_and_left_as_it_is() throws IOException {
        var _ = export();
        String before = Files.readString(folder().resolve("_export.json"));

        assertRefused(export(), "--since LAST appends");
        assertRefused(export("--since", "7"), "--since LAST appends");
        assertRefused(export("--since", "LAST", "--types", "order.placed"), "holds another export");
        server.isRestored();
        assertRefused(export("--since", "LAST"), "epoch 1");

        assertThat(Files.readString(folder().resolve("_export.json"))).isEqualTo(before);
    }

    private static void assertRefused(Ran ran, String message) {
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains(message);
    }

    @Test
    void what_a_run_has_left_is_finished_by_the_next_one() throws IOException {
        server.hasNoMoreFilesAfter(1);
        Ran broken = export();
        assertThat(broken.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(positions()).hasSize(10);
        String id = record().at("/underWay/id").asString();
        server.isWell();
        server.grows(28);

        Ran ran = export();

        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(server.asked().path("id").asString()).isEqualTo(id);
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 28).boxed().toList());
        assertThat(server.requests().stream().filter(request -> request.endsWith("-000000000010.ndjson")))
                .hasSize(1);
    }

    @Test
    void files_of_a_run_that_ended_otherwise_do_not_stay_beside_the_new_ones() throws IOException {
        server.hasNoMoreFilesAfter(3);
        var _ = export();
        Files.delete(folder().resolve("events-000000000001-000000000010.ndjson"));
        var _ = Files.writeString(
                folder().resolve("_export.json"),
                Files.readString(folder().resolve("_export.json"))
                        .replace(
                                "\"last\":25",
                                "\"last\":0,\"underWay\":{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"since\":0}"));
        server.isWell();
        server.grows(40);

        assertThat(export().exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void tables_of_a_run_that_ended_otherwise_do_not_stay_beside_the_new_ones() throws IOException {
        Path left = laid("events/type=order.imported/month=2025-12/events-000000000001-000000000007.parquet");
        Path earlier = laid("events/type=order.imported/month=2025-12/events-000000000000-000000000000.parquet");

        assertThat(exportAs("parquet").exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(left).doesNotExist();
        assertThat(earlier).exists();
        assertThat(folder().resolve("events/type=order.placed/month=2026-01/events-000000000021-000000000025.parquet"))
                .exists();
    }

    @Test
    void files_of_other_exports_in_and_below_the_folder_stay() throws IOException {
        List<Path> others = List.of(
                laid("events/type=order.placed/month=2026-01/events-000000000001-000000000040.parquet"),
                laid("parquet/events/type=order.placed/month=2026-01/events-000000000001-000000000040.parquet"),
                laid("data/exports/files/events-000000000001-000000000040.ndjson"));

        assertThat(export().exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(others).allSatisfy(other -> assertThat(other).exists());
    }

    private Path laid(String name) throws IOException {
        Path file = folder().resolve(name);
        var _ = Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    @Test
    void a_file_that_comes_damaged_is_not_there() throws IOException {
        server.damagesFiles();

        Ran ran = export();

        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err()).contains("did not come as the server has it");
        assertThat(positions()).isEmpty();
    }

    @Test
    void an_export_that_fails_says_why_and_goes_on_the_next_time() throws IOException {
        server.fails();
        Ran failed = export();
        server.hasFailed();
        Ran ran = export();

        assertThat(failed.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(failed.err()).contains("the export is FAILED: No room.");
        assertThat(server.requests()).contains("POST /v1/exports/ID/resume");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_folder_that_is_none_is_refused_before_anything_is_asked() throws IOException {
        var _ = Files.createDirectories(folder().getParent());
        var _ = Files.writeString(folder(), "a file");

        Ran ran = export();

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void bad_options_are_refused_before_anything_is_asked() {
        assertRefused(export("--since", "YESTERDAY"), "LAST or a position");
        assertRefused(
                export("--from", "2026-02-01T00:00:00Z", "--to", "2026-01-01T00:00:00Z"), "--from lies after --to");
        assertRefused(exportAs("xls"), "one of ndjson");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void what_the_server_refuses_leaves_the_folder_as_it_was() throws IOException {
        server.findsFault();
        assertRefused(export("--types", "a.b"), "there are no events a.b");
        assertThat(folder()).isEmptyDirectory();
        server.isWell();
        assertThat(export().exitCode()).isEqualTo(ExitCode.DONE);
        JsonNode before = record();
        server.findsFault();

        assertRefused(export("--since", "LAST"), "there are no events a.b");

        assertThat(record()).isEqualTo(before);
    }

    @Test
    void json_tells_all_of_it() {
        JsonNode told = JSON.readTree(export("--json").out());

        assertThat(told.path("events").asLong()).isEqualTo(25);
        assertThat(told.path("files")).hasSize(3);
        assertThat(told.at("/folder/store").asString()).isEqualTo("s1");
    }

    private Path folder() {
        return temp.resolve("history");
    }

    private Ran export(String... options) {
        return exportAs("ndjson", options);
    }

    private Ran exportAs(String format, String... options) {
        return Ran.daybook(Stream.concat(
                        Stream.of("export", "--format", format, "--out", folder().toString(), "--url", server.url()),
                        Arrays.stream(options))
                .toArray(String[]::new));
    }

    private JsonNode record() throws IOException {
        return JSON.readTree(Files.readString(folder().resolve("_export.json")));
    }

    /** Of all lines of all exported files, in the order of the files' names. */
    private List<Long> positions() throws IOException {
        List<Long> positions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file)
                        .forEach(line -> positions.add(
                                JSON.readTree(line).path("position").asLong()));
            }
        }
        return positions;
    }
}
