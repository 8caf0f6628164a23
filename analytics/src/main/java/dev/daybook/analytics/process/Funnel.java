package dev.daybook.analytics.process;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.analytics.sql.HistoryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many sales have come how far. */
public record Funnel(List<Step> steps) {

    private static final List<Milestone> MILESTONES = List.of(
            Milestone.PLACED,
            Milestone.CONFIRMED,
            Milestone.PAID,
            Milestone.SHIPPED,
            Milestone.DELIVERED,
            Milestone.COMPLETED);

    /**
     * Those that have reached a milestone.
     *
     * @param rate of all that were placed, 0 to 1; empty where none was
     * @param rateOfPrevious of those at the milestone before; empty where there is none
     */
    public record Step(String milestone, long orders, Optional<Double> rate, Optional<Double> rateOfPrevious) {}

    public static Funnel of(HistoryDatabase history, Sales sales) {
        String sql = """
            SELECT milestone, count(*) FROM order_milestones JOIN orders ON orders.id = order_id
            WHERE kind = 'SALE' AND %s AND milestone IN (%s) GROUP BY milestone\
            """.formatted(
                        sales.condition(),
                        MILESTONES.stream()
                                .map(milestone -> DuckDb.text(milestone.word()))
                                .collect(Collectors.joining(", ")));
        Map<String, Long> reached =
                Found.in(history, sql).collect(Collectors.toMap(row -> row.text(0), row -> row.whole(1)));
        List<Step> steps = new ArrayList<>();
        long placed = reached.getOrDefault(Milestone.PLACED.word(), 0L);
        Optional<Long> previous = Optional.empty();
        for (Milestone milestone : MILESTONES) {
            long orders = reached.getOrDefault(milestone.word(), 0L);
            steps.add(new Step(
                    milestone.word(), orders, rate(orders, placed), previous.flatMap(before -> rate(orders, before))));
            previous = Optional.of(orders);
        }
        return new Funnel(List.copyOf(steps));
    }

    private static Optional<Double> rate(long some, long all) {
        return all == 0 ? Optional.empty() : Optional.of((double) some / all);
    }
}
