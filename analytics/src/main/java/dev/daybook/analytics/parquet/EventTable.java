package dev.daybook.analytics.parquet;

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

    /** The columns of the envelope, out of the fields of a line. */
    static String envelopeFromLine() {
        return ENVELOPE.stream()
                .map(column -> column.fromLine() + " AS " + column.name())
                .collect(Collectors.joining(", "));
    }

    /** The type of {@code data} in the events of one type; empty when this build does not know it. */
    public static Optional<String> dataType(String eventType) {
        return DataType.of(eventType);
    }
}
