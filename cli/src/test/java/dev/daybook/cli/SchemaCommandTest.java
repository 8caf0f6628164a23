package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.wire.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_exported_is_what_this_build_has() {
        Ran export =
                Ran.daybook("schema", "export", "--out", folder.resolve("new").toString());
        Ran check = Ran.daybook(
                "schema", "check", "--against", folder.resolve("new").toString());

        int all = EventSchemas.names().size();
        assertThat(export.out()).startsWith(all + " schemas and asyncapi.json in ");
        assertThat(check.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(check.out()).isEqualTo(all + " schemas compared: 0 breaking, 0 compatible differences\n");
    }

    @Test
    void a_breaking_change_is_a_finding_and_a_compatible_one_is_none() throws IOException {
        assertThat(Ran.daybook("schema", "export", "--out", folder.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);
        Path placed = folder.resolve("order.placed.1.json");
        String schema = Files.readString(placed);

        Files.writeString(placed, schema.replace("\"orderId\"", "\"order\""));
        Ran broken = Ran.daybook("schema", "check", "--against", placed.toString());
        Files.writeString(
                placed, schema.replace("\"number\" : {", "\"numbers\" : {").replace("\"number\"", "\"content\""));
        Ran both = Ran.daybook("schema", "check", "--against", folder.toString(), "--json");
        Files.delete(placed);
        Ran compatible = Ran.daybook("schema", "check", "--against", folder.toString());

        assertThat(broken.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(broken.out())
                .contains("BREAKING    order.placed.1 /order: is gone")
                .endsWith("1 schemas compared: 4 breaking, 0 compatible differences\n");
        assertThat(both.out()).contains("\"field\" : \"/numbers\"", "\"breaking\" : true");
        assertThat(compatible.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(compatible.out()).startsWith("compatible  order.placed.1: is new\n");
    }

    @Test
    void one_schema_is_shown_and_without_a_name_all_names() {
        assertThat(Ran.daybook("schema", "show", "order.note-added.1").out())
                .isEqualTo(EventSchemas.text("order.note-added.1"))
                .contains("\"private\"");
        assertThat(Ran.daybook("schema", "show").out()).contains("order.note-added.1\norder.note-added.2\n");
    }

    @Test
    void the_document_of_all_events_is_shown_and_exported_beside_the_files_it_refers_to() throws IOException {
        assertThat(Ran.daybook("schema", "export", "--out", folder.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);

        assertThat(Ran.daybook("schema", "show", "--asyncapi").out())
                .isEqualTo(EventSchemas.asyncApi())
                .isEqualTo(Files.readString(folder.resolve("asyncapi.json")))
                .contains("\"order.placed.1.json\"");
        assertThat(folder.resolve("order.placed.1.json")).isRegularFile();
        assertThat(Ran.daybook("schema", "export", "--json", "--out", folder.toString())
                        .out())
                .contains("\"schemas\":" + EventSchemas.names().size(), "\"asyncApi\":\"asyncapi.json\"");
    }

    @Test
    void an_export_that_is_cut_short_leaves_whole_files_and_no_part_of_one() throws IOException {
        Path inTheWay = folder.resolve("payment.captured.1.json");
        Files.createDirectories(inTheWay.resolve("full"));

        Ran ran = Ran.daybook("schema", "export", "--out", folder.toString());

        assertThat(ran.exitCode()).isNotEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("order.placed.1.json")).hasContent(EventSchemas.text("order.placed.1"));
        assertThat(folder.resolve("asyncapi.json")).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.equals(inTheWay))
                            .map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> EventSchemas.names().contains(name.replaceAll("\\.json$", "")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema show order.lost.1",
                "schema show --asyncapi order.placed.1",
                "schema check --against /nowhere/at/all",
                "schema check --against EMPTY",
                "schema check --against BROKEN",
                "schema check --against OTHER",
                "schema check",
                "schema export",
                "schema export --out BROKEN"
            })
    void what_cannot_be_worked_with_is_one_line(String arguments) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"$id\":\"urn:other\"}");

        Ran ran = Ran.daybook(arguments
                .replace("EMPTY", empty.toString())
                .replace("BROKEN", broken.toString())
                .replace("OTHER", other.toString())
                .split(" "));

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err().lines()).hasSize(1);
    }
}
