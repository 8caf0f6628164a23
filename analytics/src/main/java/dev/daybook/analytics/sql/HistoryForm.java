package dev.daybook.analytics.sql;

import dev.daybook.analytics.parquet.EventTable;
import dev.daybook.events.wire.EventSchemas;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/** What the tables of a {@link HistoryFile} are like. */
public final class HistoryForm {

    /** The statements that take away what is put together out of the tables of events. */
    static final String DROPS = """
        SELECT 'DROP VIEW "' || view_name || '"' FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal
        UNION ALL
        SELECT 'DROP TABLE "' || table_name || '"' FROM duckdb_tables() WHERE schema_name = 'main' AND NOT temporary
        UNION ALL
        SELECT 'DROP MACRO "' || function_name || '"' FROM duckdb_functions()
        WHERE schema_name = 'main' AND function_type = 'macro' AND NOT internal\
        """;

    private HistoryForm() {}

    /**
     * A digest of all that a file rests on: the types of events, what of them is personal, the views, and the database that keeps it.
     *
     * @param told what its lines tell of persons, in any word
     */
    public static String digest(String told) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            basis(told).forEach(text -> digest.update((text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All that a file rests on; schemas say which fields are personal. */
    static Stream<String> basis(String told) {
        return Stream.of(
                        tables().stream(),
                        EventSchemas.names().stream().map(EventSchemas::text),
                        Views.statements().stream(),
                        Stream.of(version(), told))
                .flatMap(texts -> texts);
    }

    private static String version() {
        return String.valueOf(DuckDBDriver.class.getPackage().getImplementationVersion());
    }

    /** The statements that make the tables of events, and what tells how far they are. */
    static List<String> tables() {
        List<String> statements = new ArrayList<>(List.of(
                "CREATE SCHEMA made",
                "CREATE TABLE made.state (form VARCHAR, position BIGINT, built_at TIMESTAMP WITH TIME ZONE)",
                "CREATE SCHEMA event"));
        EventRelations.known()
                .forEach(type -> statements.add("CREATE TABLE %s (%s, data %s, month VARCHAR)"
                        .formatted(
                                EventRelations.name(type),
                                EventTable.typedEnvelope(),
                                EventTable.dataType(type).orElseThrow())));
        return statements;
    }
}
