package dev.daybook.analytics.sql;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.analytics.parquet.EventTable;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What relations of events are called and look like, wherever their rows lie. */
final class EventRelations {

    private EventRelations() {}

    /** The types that this build knows, by name. */
    static Set<String> known() {
        return EventCatalog.events().stream()
                .map(EventCatalog::typeOf)
                .map(EventType::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The relation of one type, such as {@code event.order_lines_cancelled}. */
    static String name(String type) {
        return "event." + DuckDb.name(type.replaceAll("[^A-Za-z0-9]", "_"));
    }

    /** The statements that make {@code events}, out of the relations of those types. */
    static List<String> all(Set<String> types) {
        return List.of(
                "CREATE VIEW events AS SELECT "
                        + Stream.concat(
                                        Stream.of(nothing("NULL::JSON")),
                                        types.stream().map(EventRelations::json))
                                .collect(Collectors.joining(" UNION ALL SELECT ")),
                "COMMENT ON VIEW events IS 'an event of any type, its data as JSON'");
    }

    private static String json(String type) {
        return EventTable.envelope() + ", to_json(data), month FROM " + name(type);
    }

    /** What a query without rows selects. */
    static String nothing(String data) {
        return EventTable.emptyEnvelope() + ", " + data + " AS data, NULL::VARCHAR AS month WHERE false";
    }

    /** Makes a value the data of a type; nothing where this build does not know it. */
    static String cast(String type) {
        return EventTable.dataType(type).map(known -> "::" + known).orElse("");
    }
}
