package dev.daybook.analytics.parquet;

import dev.daybook.analytics.duckdb.DuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How events lie in tables: columns of the envelope, which all types share, and {@code data} with a type of its own. */
public final class EventTable {

    private static final List<Column> ENVELOPE = List.of(
            new Column("position", "BIGINT", "position"),
            new Column("id", "VARCHAR", "id"),
            new Column("type", "VARCHAR", "type"),
            new Column("revision", "INTEGER", "revision"),
            new Column("stream", "VARCHAR", "stream"),
            new Column("stream_id", "VARCHAR", "array_to_string(split(subject, '/')[3:], '/')"),
            new Column("subject", "VARCHAR", "subject"),
            new Column("version", "BIGINT", "version"),
            new Column("occurred_at", "TIMESTAMP WITH TIME ZONE", "occurredAt"),
            new Column("recorded_at", "TIMESTAMP WITH TIME ZONE", "recordedAt"),
            new Column("actor", "VARCHAR", "actor"),
            new Column("on_behalf_of", "VARCHAR", "onBehalfOf"),
            new Column("correlation_id", "VARCHAR", "correlationId"),
            new Column("causation_id", "VARCHAR", "causationId"),
            new Column("append_id", "VARCHAR", "appendId"),
            new Column("reason_code", "VARCHAR", "reason.code"),
            new Column("reason_text", "VARCHAR", "reason.text"));

    private EventTable() {}

    /** @param fromLine how it comes out of a line of NDJSON */
    private record Column(String name, String type, String fromLine) {}

    /** The names of the envelope's columns, with commas between them. */
    public static String envelope() {
        return ENVELOPE.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The columns of the envelope, without a value. */
    public static String emptyEnvelope() {
        return ENVELOPE.stream()
                .map(column -> "NULL::" + column.type() + " AS " + column.name())
                .collect(Collectors.joining(", "));
    }

    /** The columns of the envelope with their types, as a table is made with them. */
    public static String typedEnvelope() {
        return ENVELOPE.stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
    }

    /** The statement that reads lines of NDJSON into the temporary table that {@link #fromLines} reads, with the month (UTC) in which each event occurred. */
    public static String ofLines(Path lines) {
        return """
            CREATE OR REPLACE TEMP TABLE line AS
            SELECT *, strftime(occurredAt AT TIME ZONE 'UTC', '%%Y-%%m') AS month
            FROM read_json(%s, format = 'newline_delimited', maximum_object_size = 33554432, columns = {
              position: 'BIGINT', id: 'VARCHAR', "type": 'VARCHAR', revision: 'INTEGER', stream: 'VARCHAR',
              subject: 'VARCHAR', version: 'BIGINT', occurredAt: 'TIMESTAMP WITH TIME ZONE',
              recordedAt: 'TIMESTAMP WITH TIME ZONE', actor: 'VARCHAR', onBehalfOf: 'VARCHAR',
              correlationId: 'VARCHAR', causationId: 'VARCHAR', appendId: 'VARCHAR',
              reason: 'STRUCT(code VARCHAR, "text" VARCHAR)', "data": 'JSON'})\
            """.formatted(DuckDb.text(lines));
    }

    /**
     * The query for the rows of one type of events, out of that table.
     *
     * @throws IOException when this build does not know the type
     */
    public static String fromLines(String type) throws IOException {
        String dataType =
                dataType(type).orElseThrow(() -> new IOException("this build does not know the event " + type));
        return "SELECT %s, json_transform(data, %s) AS data, month FROM line WHERE type = %s"
                .formatted(
                        envelopeFromLine(), DuckDb.text('"' + dataType.replace("\"", "\\\"") + '"'), DuckDb.text(type));
    }

    private static String envelopeFromLine() {
        return ENVELOPE.stream()
                .map(column -> column.fromLine() + " AS " + column.name())
                .collect(Collectors.joining(", "));
    }

    /** The type of {@code data} in the events of one type; empty when this build does not know it. */
    public static Optional<String> dataType(String eventType) {
        return DataType.of(eventType);
    }
}
