package dev.daybook.analytics.process;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.analytics.sql.HistoryDatabase;
import java.util.List;
import java.util.Optional;

/**
 * How long orders took from one milestone to a later one.
 *
 * @param truncated whether there may be more
 */
public record LeadTimes(List<LeadTime> leadTimes, boolean truncated) {

    /**
     * Of those orders that reached both by different events.
     *
     * @param group by which they were told apart; empty where they were not, or where it is not known
     * @param p50Seconds what half of them did not exceed; each percentile is the time of one of them
     */
    public record LeadTime(
            String from,
            String to,
            Optional<String> group,
            long orders,
            double p50Seconds,
            double p90Seconds,
            double p99Seconds) {}

    /** Between which milestones, and by what they are told apart; all pairs, and together, where nothing is said. */
    public record Wanted(Optional<Milestone> from, Optional<Milestone> to, Optional<LeadTimeGroup> by) {

        private String condition() {
            return from.map(milestone -> " AND from_milestone = " + DuckDb.text(milestone.word()))
                            .orElse("")
                    + to.map(milestone -> " AND to_milestone = " + DuckDb.text(milestone.word()))
                            .orElse("");
        }
    }

    /** Pairs in the usual order of milestones, groups by name. */
    public static LeadTimes of(HistoryDatabase history, Wanted wanted, Sales sales) {
        String rank =
                "list_position(" + Milestone.words().stream().map(DuckDb::text).toList() + ", %s)";
        String sql = """
            SELECT from_milestone, to_milestone, %s AS part, count(*), quantile_disc(seconds, 0.5),
                   quantile_disc(seconds, 0.9), quantile_disc(seconds, 0.99)
            FROM lead_times WHERE %s GROUP BY from_milestone, to_milestone, part
            ORDER BY %s, %s, part\
            """.formatted(
                        wanted.by().map(LeadTimeGroup::column).orElse("NULL::VARCHAR"),
                        sales.condition() + wanted.condition(),
                        rank.formatted("from_milestone"),
                        rank.formatted("to_milestone"));
        List<LeadTime> found = Found.in(history, sql)
                .map(row -> new LeadTime(
                        row.text(0),
                        row.text(1),
                        row.maybe(2),
                        row.whole(3),
                        row.decimal(4),
                        row.decimal(5),
                        row.decimal(6)))
                .toList();
        return new LeadTimes(found, found.size() == Found.ROWS_MAX);
    }
}
