package dev.daybook.analytics.process;

import dev.daybook.analytics.sql.HistoryDatabase;
import java.util.Arrays;
import java.util.List;

/**
 * The different ways that sales have taken from milestone to milestone, the most frequent first.
 *
 * @param orders all sales that were looked at
 * @param different how many ways there are, whether told or not
 */
public record Variants(long orders, long different, List<Variant> variants) {

    /**
     * One way.
     *
     * @param path milestones in the order in which they were reached
     * @param share of all sales, 0 to 1
     * @param p50Seconds from the first to the last of them, which half of these sales did not exceed
     * @param exampleOrderId the last one that was placed
     */
    public record Variant(List<String> path, long orders, double share, double p50Seconds, String exampleOrderId) {}

    /**
     * The ways of these sales.
     *
     * @param limit so many of them are told, the most frequent
     */
    public static Variants of(HistoryDatabase history, Sales sales, int limit) {
        String paths = " FROM order_paths WHERE kind = 'SALE' AND " + sales.condition();
        Found counts = Found.in(history, "SELECT count(*), count(DISTINCT path)" + paths)
                .findFirst()
                .orElseThrow();
        long orders = counts.whole(0);
        return new Variants(
                orders,
                counts.whole(1),
                Found.in(
                                history,
                                "SELECT path, count(*) AS orders, quantile_disc(seconds, 0.5),"
                                        + " max_by(order_id, (placed_at, order_id))" + paths
                                        + " GROUP BY path ORDER BY orders DESC, path LIMIT " + limit)
                        .map(row -> new Variant(
                                Arrays.asList(row.text(0).split(" > ", -1)),
                                row.whole(1),
                                (double) row.whole(1) / orders,
                                row.decimal(2),
                                row.text(3)))
                        .toList());
    }
}
