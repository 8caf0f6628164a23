package dev.daybook.query.orderprocess;

import dev.daybook.analytics.process.LeadTimeGroup;
import dev.daybook.analytics.process.LeadTimes;
import dev.daybook.analytics.process.Milestone;
import dev.daybook.analytics.process.Sales;
import dev.daybook.query.infrastructure.http.RequestReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a request says which orders it asks about, and what. */
final class ProcessParameters {

    private static final Duration LONGEST = Duration.ofDays(3_650);

    private ProcessParameters() {}

    static Sales sales(RequestReader reader) {
        Optional<Instant> from = reader.instant("from");
        Optional<Instant> to = reader.instant("to");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            reader.refuse("to", "bad-value", "must not be before from");
        }
        Optional<Sales.Origin> origin = reader.oneOf(
                        "origin", List.of(Sales.Origin.PLACED.name(), Sales.Origin.IMPORTED.name()))
                .map(Sales.Origin::valueOf);
        return new Sales(from, to, origin);
    }

    static LeadTimes.Wanted leadTimes(RequestReader reader) {
        return new LeadTimes.Wanted(
                milestone("fromMilestone", reader),
                milestone("toMilestone", reader),
                reader.oneOf("by", LeadTimeGroup.words()).flatMap(LeadTimeGroup::find));
    }

    private static Optional<Milestone> milestone(String name, RequestReader reader) {
        return reader.oneOf(name, Milestone.words()).flatMap(Milestone::find);
    }

    static Optional<Duration> longerThan(RequestReader reader) {
        return reader.duration("longerThan", LONGEST);
    }
}
