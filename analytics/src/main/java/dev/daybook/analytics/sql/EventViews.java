package dev.daybook.analytics.sql;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.analytics.parquet.EventTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The views that show events as they lie in the files: one of each type, such as {@code event.order_lines_cancelled}, and {@code
 * events} of all of them. A type without files has a view without rows; one that this build does not know is as its files are.
 */
final class EventViews {

    private static final String TYPE = "type=";
    private static final int DEPTH = 3;

    private final Path folder;

    EventViews(Path folder) {
        this.folder = folder;
    }

    /** The statements that make them. */
    List<String> statements() throws IOException {
        Set<String> present = present();
        Set<String> all = new TreeSet<>(present);
        all.addAll(EventRelations.known());
        List<String> statements = new ArrayList<>(List.of("CREATE SCHEMA event"));
        all.forEach(type -> statements.add("CREATE VIEW " + EventRelations.name(type) + " AS SELECT "
                + (present.contains(type) ? files(type) : EventRelations.nothing("NULL" + EventRelations.cast(type)))));
        statements.addAll(EventRelations.all(present));
        return statements;
    }

    private Set<String> present() throws IOException {
        Set<String> types = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, DEPTH)) {
                files.filter(file -> file.toString().endsWith(".parquet"))
                        .map(file -> folder.relativize(file).getName(0).toString())
                        .filter(name -> name.startsWith(TYPE))
                        .forEach(name -> types.add(name.substring(TYPE.length())));
            }
        }
        return types;
    }

    /** Fields that a type got later are absent in older files. */
    private String files(String type) {
        return "%s, data%s AS data, month FROM read_parquet(%s, union_by_name = true, hive_types = {'month': VARCHAR})"
                .formatted(
                        EventTable.envelope(),
                        EventRelations.cast(type),
                        DuckDb.text(folder.resolve(TYPE + type, "*", "*.parquet")));
    }
}
