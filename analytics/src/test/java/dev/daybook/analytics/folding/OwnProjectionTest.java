package dev.daybook.analytics.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote in one file folds history, and goes on where it was. */
class OwnProjectionTest {

    private static final Path EXAMPLES = Path.of("examples");
    private static final String TABLE = """
            key,ordered,returned
            '=C,4,%s
            A,7,3
            B,1,%s
            """;

    @TempDir
    private Path folder;

    static Stream<Path> examples() {
        return Stream.of(EXAMPLES.resolve("UnitsBySku.java"), EXAMPLES.resolve("units_by_sku.sql"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_count_what_was_ordered_and_what_came_back(Path example) throws IOException {
        ProjectionFile file = only(example);

        try (OwnProjection projection = file.open(folder, false)) {
            projection.fold(History.ALL, checkpoint(file, 4));

            assertThat(table(projection)).isEqualTo(expected(example));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_run_that_ended_anywhere_is_gone_on_with(Path example) throws IOException {
        ProjectionFile file = only(example);
        for (EventLine event : History.ALL) {
            try (OwnProjection projection = file.open(folder, false)) {
                assertThat(projection.checkpoint().map(Checkpoint::position).orElse(0L))
                        .isEqualTo(event.position() - 1);

                projection.fold(List.of(event), checkpoint(file, event.position()));
            }
        }

        try (OwnProjection projection = file.open(folder, false)) {
            assertThat(projection.checkpoint()).contains(checkpoint(file, 4));
            assertThat(table(projection)).isEqualTo(expected(example));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_restart_forgets(Path example) throws IOException {
        ProjectionFile file = only(example);
        try (OwnProjection projection = file.open(folder, false)) {
            projection.fold(History.ALL, checkpoint(file, 4));
        }

        try (OwnProjection projection = file.open(folder, true)) {
            assertThat(projection.checkpoint()).isEmpty();
            projection.fold(History.ALL, checkpoint(file, 4));
            assertThat(table(projection)).isEqualTo(expected(example));
        }
    }

    @Test
    void a_statement_that_fails_leaves_the_batch_before() throws IOException {
        ProjectionFile file = written("counts.sql", """
                create table if not exists counts (n bigint);
                insert into counts select count(*) from batch;
                select case when max(position) > 2 then error('enough') end from batch;
                """);
        try (OwnProjection projection = file.open(folder, false)) {
            projection.fold(History.ALL.subList(0, 2), checkpoint(file, 2));

            assertThatThrownBy(() -> projection.fold(History.ALL.subList(2, 4), checkpoint(file, 4)))
                    .isInstanceOf(ProjectionFault.class)
                    .hasMessageContaining("counts")
                    .hasMessageContaining("enough");
        }
        try (OwnProjection projection = file.open(folder, false)) {
            assertThat(projection.checkpoint()).contains(checkpoint(file, 2));
            assertThat(table(projection)).isEqualTo("n\n2\n");
        }
    }

    @Test
    void values_of_every_kind_are_kept() throws IOException {
        ProjectionFile file = written("Kinds.java", """
                import dev.daybook.analytics.projection.Projection;
                import dev.daybook.analytics.projection.Rows;
                import dev.daybook.events.wire.EventLine;
                import java.math.BigDecimal;
                class Kinds implements Projection {
                    public void on(Object event, EventLine line, Rows rows) {
                        rows.row("all")
                            .set("text", "-1").set("whole", 12345678901234L).set("truth", true).set("when", line.occurredAt())
                            .add("sum", new BigDecimal("0.10"));
                        rows.row("gone");
                        rows.remove("gone");
                    }
                }
                """);
        for (EventLine event : History.ALL) {
            try (OwnProjection projection = file.open(folder, false)) {
                projection.fold(List.of(event), checkpoint(file, event.position()));
            }
        }
        try (OwnProjection projection = file.open(folder, false)) {
            assertThat(table(projection))
                    .isEqualTo(
                            "key,text,whole,truth,when,sum\nall,'-1,12345678901234,true,1970-01-01T00:00:04Z,0.40\n");
        }
    }

    @Test
    void a_source_that_does_not_compile_is_told_with_its_line() throws IOException {
        ProjectionFile file = written("Wrong.java", "class Wrong {\n    int n = \"x\";\n}\n");

        assertThatThrownBy(() -> file.open(folder, false))
                .isInstanceOf(ProjectionFault.class)
                .hasMessageContaining("Wrong.java:2: incompatible types");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class None {}", "interface None extends dev.daybook.analytics.projection.Projection {}"})
    void a_source_without_a_projection_is_refused(String source) throws IOException {
        ProjectionFile file = written("None.java", source);

        assertThatThrownBy(() -> file.open(folder, false))
                .isInstanceOf(ProjectionFault.class)
                .hasMessageContaining("declares no class that implements Projection");
    }

    @Test
    void a_projection_that_throws_is_told_with_the_event() throws IOException {
        ProjectionFile file = written("Throws.java", """
                class Throws implements dev.daybook.analytics.projection.Projection {
                    public void on(Object e, dev.daybook.events.wire.EventLine l, dev.daybook.analytics.projection.Rows r) {
                        r.row("a").set("n", "text").add("n", 1);
                    }
                }
                """);
        try (OwnProjection projection = file.open(folder, false)) {
            assertThatThrownBy(() -> projection.fold(History.ALL, checkpoint(file, 4)))
                    .isInstanceOf(ProjectionFault.class)
                    .hasMessageContaining("position 1, order.placed")
                    .hasMessageContaining("which is no number");
        }
        assertThat(folder.resolve("Throws.rows.json")).doesNotExist();
    }

    @Test
    void rows_of_something_else_are_no_start() {
        Checkpoint kept = new Checkpoint("s@1", "hash", Optional.empty(), Optional.empty(), 7);

        assertThat(kept.obstacle(kept.at(0))).isEmpty();
        assertThat(kept.obstacle(new Checkpoint("s@2", "hash", Optional.empty(), Optional.empty(), 0)))
                .get()
                .asString()
                .contains("s@1", "s@2");
        assertThat(kept.obstacle(new Checkpoint("s@1", "other", Optional.empty(), Optional.empty(), 0)))
                .contains("the file has changed since the rows were folded");
        assertThat(kept.obstacle(new Checkpoint("s@1", "hash", Optional.of(Instant.EPOCH), Optional.empty(), 0)))
                .contains("the rows are of another time range");
    }

    @Test
    void a_place_without_projections_is_refused() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "");

        assertThatThrownBy(() -> ProjectionFile.at(notes)).isInstanceOf(ProjectionFault.class);
        assertThatThrownBy(() -> ProjectionFile.at(folder)).isInstanceOf(ProjectionFault.class);
        assertThatThrownBy(() -> ProjectionFile.at(folder.resolve("nowhere"))).isInstanceOf(ProjectionFault.class);
        assertThat(ProjectionFile.at(EXAMPLES)).hasSize(2);
    }

    /** A SQL table has no empty cells; a row of a Java projection has what was put into it. */
    private static String expected(Path example) {
        return example.toString().endsWith(".sql")
                ? TABLE.formatted("0", "0").replace("key,", "sku,")
                : TABLE.formatted("", "");
    }

    private static String table(OwnProjection projection) throws IOException {
        List<Path> files = projection.write();
        assertThat(files).hasSize(1);
        return Files.readString(files.getFirst()).replace("\r\n", "\n");
    }

    private static Checkpoint checkpoint(ProjectionFile file, long position) {
        return new Checkpoint("s@1", file.hash(), Optional.empty(), Optional.empty(), position);
    }

    private ProjectionFile written(String name, String source) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        return only(Files.writeString(sources.resolve(name), source));
    }

    private static ProjectionFile only(Path path) throws IOException {
        return ProjectionFile.at(path).getFirst();
    }
}
