package dev.daybook.analytics.process;

import dev.daybook.analytics.sql.HistoryDatabase;
import java.util.List;

/**
 * Whether what happened to each order, payment, parcel, fulfilment and return is what its state machine allows.
 *
 * @param deviations the most frequent first
 */
public record Conformance(List<Checked> streams, List<Deviation> deviations) {

    /** How many of one kind were looked at, and how many of them are as they should be. */
    public record Checked(String stream, long checked, long conforming) {}

    /**
     * An event that the state before it does not allow; only the first one of a stream counts.
     *
     * @param states in which it may have been, with a bar between them
     * @param exampleId the last stream that it happened to
     * @param position of the event in that one
     */
    public record Deviation(String stream, String states, String event, long count, String exampleId, long position) {}

    /**
     * Checks all of history.
     *
     * @param limit so many kinds of deviation are told, the most frequent
     */
    public static Conformance of(HistoryDatabase history, int limit) {
        return new Conformance(
                Found.in(history, """
                    SELECT stream, count(*), count(*) FILTER (conforms) FROM conformance GROUP BY stream ORDER BY stream\
                    """)
                        .map(row -> new Checked(row.text(0), row.whole(1), row.whole(2)))
                        .toList(),
                Found.in(history, """
                    SELECT stream, states, deviation, count(*) AS often, arg_max(stream_id, position), max(position)
                    FROM conformance WHERE NOT conforms GROUP BY stream, states, deviation
                    ORDER BY often DESC, stream, states, deviation LIMIT %d\
                    """.formatted(limit))
                        .map(row -> new Deviation(
                                row.text(0), row.text(1), row.text(2), row.whole(3), row.text(4), row.whole(5)))
                        .toList());
    }
}
