package dev.daybook.analytics.sql;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.analytics.parquet.EventTable;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        EventCatalog.events().stream()
                .map(EventCatalog::typeOf)
                .map(EventType::name)
                .forEach(all::add);
        List<String> statements = new ArrayList<>(List.of("CREATE SCHEMA event"));
        all.forEach(type -> statements.add("CREATE VIEW " + name(type) + " AS SELECT "
                + (present.contains(type) ? files(type) : nothing("NULL" + cast(type)))));
        statements.add("CREATE VIEW events AS SELECT "
                + Stream.concat(
                                Stream.of(nothing("NULL::JSON")),
                                present.stream().map(EventViews::json))
                        .collect(Collectors.joining(" UNION ALL SELECT ")));
        statements.add("COMMENT ON VIEW events IS 'an event of any type, its data as JSON'");
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
                        EventTable.envelope(), cast(type), DuckDb.text(folder.resolve(TYPE + type, "*", "*.parquet")));
    }

    private static String nothing(String data) {
        return EventTable.emptyEnvelope() + ", " + data + " AS data, NULL::VARCHAR AS month WHERE false";
    }

    private static String json(String type) {
        return EventTable.envelope() + ", to_json(data), month FROM " + name(type);
    }

    private static String cast(String type) {
        return EventTable.dataType(type).map(known -> "::" + known).orElse("");
    }

    private static String name(String type) {
        return "event." + DuckDb.name(type.replaceAll("[^A-Za-z0-9]", "_"));
    }
}
