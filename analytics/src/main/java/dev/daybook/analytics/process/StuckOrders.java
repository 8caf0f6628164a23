package dev.daybook.analytics.process;

import dev.daybook.analytics.sql.HistoryDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sales that had not come to an end at a moment, and had waited longer at their milestone than those that got past it.
 *
 * @param at the moment; empty where there is no history
 * @param orders those that had waited longest first
 */
public record StuckOrders(Optional<Instant> at, List<Waiting> milestones, List<Stuck> orders) {

    /**
     * Those that waited at a milestone.
     *
     * @param thresholdSeconds above which an order is stuck; empty where none was told and no order got past the milestone, so
     *     none is stuck
     */
    public record Waiting(String milestone, long waiting, long stuck, Optional<Double> thresholdSeconds) {}

    /** An order that is stuck at its last milestone. */
    public record Stuck(String orderId, String number, String milestone, Instant since, double waitedSeconds) {}

    /**
     * As it was known at a moment.
     *
     * @param at the time of the newest event where none is told
     * @param longerThan what nine of ten that got past the same milestone did not exceed, where none is told
     * @param limit so many orders are told
     */
    public static StuckOrders of(
            HistoryDatabase history, Optional<Instant> at, Optional<Duration> longerThan, int limit) {
        Optional<Instant> moment = at.or(() -> Found.in(history, "SELECT max(occurred_at) FROM events")
                .findFirst()
                .flatMap(row -> row.instant(0)));
        return moment.map(known -> at(history, known, longerThan, limit))
                .orElseGet(() -> new StuckOrders(Optional.empty(), List.of(), List.of()));
    }

    private static StuckOrders at(HistoryDatabase history, Instant at, Optional<Duration> longerThan, int limit) {
        String waiting = waiting(
                Sales.moment(at),
                longerThan.map(time -> time.toMillis() / 1000.0 + "::DOUBLE").orElse("p90"));
        List<Waiting> milestones = Found.in(history, waiting + """
            SELECT milestone, count(*), count(*) FILTER (seconds > threshold), any_value(threshold) FROM waiting
            GROUP BY milestone
            ORDER BY list_position(['placed', 'confirmed', 'paid', 'shipped', 'delivered', 'returned'], milestone)\
            """)
                .map(row -> new Waiting(row.text(0), row.whole(1), row.whole(2), row.number(3)))
                .toList();
        List<Stuck> orders = Found.in(history, waiting + """
            SELECT order_id, number, milestone, reached_at, seconds FROM waiting WHERE seconds > threshold
            ORDER BY seconds DESC, order_id LIMIT %d\
            """.formatted(limit))
                .map(row -> new Stuck(
                        row.text(0), row.text(1), row.text(2), row.instant(3).orElseThrow(), row.decimal(4)))
                .toList();
        return new StuckOrders(Optional.of(at), milestones, orders);
    }

    /**
     * The relation {@code waiting}: where sales waited at a moment, since when, and what is too long there.
     *
     * @param threshold an expression, over {@code p90} as well
     */
    private static String waiting(String moment, String threshold) {
        return """
            WITH step AS (
              SELECT order_steps.*, number,
                     next_at <= %1$s AND next_position > position AND next_milestone NOT IN ('cancelled', 'expired') AS got_past
              FROM order_steps JOIN orders ON orders.id = order_id WHERE kind = 'SALE' AND reached_at <= %1$s
            ),
            usual AS (
              SELECT milestone, quantile_disc(seconds_between(reached_at, next_at), 0.9) AS p90 FROM step WHERE got_past
              GROUP BY milestone
            ),
            last AS (FROM step QUALIFY row_number() OVER (PARTITION BY order_id ORDER BY step DESC) = 1),
            ended AS (SELECT order_id FROM step WHERE milestone IN ('completed', 'cancelled', 'expired')),
            waiting AS (
              SELECT order_id, number, milestone, reached_at, seconds_between(reached_at, %1$s) AS seconds,
                     %2$s AS threshold
              FROM last LEFT JOIN usual USING (milestone) WHERE order_id NOT IN (FROM ended)
            )
            """.formatted(moment, threshold);
    }
}
