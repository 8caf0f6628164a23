package dev.daybook.analytics.process;

import dev.daybook.analytics.sql.HistoryDatabase;
import java.util.List;

/**
 * How many sales were worked on again.
 *
 * @param orders all sales that were looked at
 * @param reworked those with more than one edit, return or exchange
 * @param share of all, 0 to 1; 0 where there are none
 * @param times how many were edited, returned, exchanged how often; never is left out
 * @param credited to all sales with at least one edit, return or exchange
 */
public record Rework(long orders, long reworked, double share, List<Times> times, List<Credited> credited) {

    /**
     * Sales to which something happened so often.
     *
     * @param what edits, returns or exchanges
     */
    public record Times(String what, long times, long orders) {}

    /** What went back in a currency, in minor units. */
    public record Credited(String currency, long orders, long creditedMinor) {}

    public static Rework of(HistoryDatabase history, Sales sales) {
        Found counts =
                Found.in(history, """
            SELECT count(*), count(*) FILTER (edits > 1 OR returns > 1 OR exchanges > 1) FROM order_rework WHERE %s\
            """.formatted(sales.condition())).findFirst().orElseThrow();
        List<Times> times = Found.in(history, """
            SELECT what, times, count(*) FROM (
              UNPIVOT (SELECT edits, returns, exchanges FROM order_rework WHERE %s)
              ON edits, returns, exchanges INTO NAME what VALUE times)
            WHERE times > 0 GROUP BY what, times ORDER BY list_position(['edits', 'returns', 'exchanges'], what), times\
            """.formatted(sales.condition()))
                .map(row -> new Times(row.text(0), row.whole(1), row.whole(2)))
                .toList();
        List<Credited> credited = Found.in(history, """
            SELECT currency, count(*), sum(credited_minor)::BIGINT FROM order_rework
            WHERE edits + returns + exchanges > 0 AND %s GROUP BY currency ORDER BY currency\
            """.formatted(sales.condition()))
                .map(row -> new Credited(row.text(0), row.whole(1), row.whole(2)))
                .toList();
        long orders = counts.whole(0);
        long reworked = counts.whole(1);
        return new Rework(orders, reworked, orders == 0 ? 0 : (double) reworked / orders, times, credited);
    }
}
