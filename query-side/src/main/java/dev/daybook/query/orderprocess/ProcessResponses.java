package dev.daybook.query.orderprocess;

import dev.daybook.analytics.process.Conformance;
import dev.daybook.analytics.process.Funnel;
import dev.daybook.analytics.process.LeadTimes;
import dev.daybook.analytics.process.Rework;
import dev.daybook.analytics.process.StuckOrders;
import dev.daybook.analytics.process.Variants;
import dev.daybook.query.infrastructure.tables.TablesState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What questions about orders are answered with. Each answer says up to which position of history it is, and of when; times are
 * in seconds, shares and rates 0 to 1.
 */
final class ProcessResponses {

    private ProcessResponses() {}

    /** Pairs of milestones in their usual order, groups by name; there may be more groups than are told. */
    record LeadTimesResponse(long position, Instant builtAt, List<LeadTimes.LeadTime> leadTimes, boolean truncated) {

        static LeadTimesResponse of(LeadTimes told, TablesState state) {
            return new LeadTimesResponse(state.position(), state.builtAt(), told.leadTimes(), told.truncated());
        }
    }

    /** Milestones in their usual order. */
    record FunnelResponse(long position, Instant builtAt, List<Funnel.Step> steps) {

        static FunnelResponse of(Funnel told, TablesState state) {
            return new FunnelResponse(state.position(), state.builtAt(), told.steps());
        }
    }

    /** How many sales were worked on more than once, how often what happened, and what went back. */
    record ReworkResponse(
            long position,
            Instant builtAt,
            long orders,
            long reworked,
            double share,
            List<Rework.Times> times,
            List<Rework.Credited> credited) {

        static ReworkResponse of(Rework told, TablesState state) {
            return new ReworkResponse(
                    state.position(),
                    state.builtAt(),
                    told.orders(),
                    told.reworked(),
                    told.share(),
                    told.times(),
                    told.credited());
        }
    }

    /** The most frequent ways first. */
    record VariantsResponse(
            long position, Instant builtAt, long orders, long different, List<Variants.Variant> variants) {

        static VariantsResponse of(Variants told, TablesState state) {
            return new VariantsResponse(
                    state.position(), state.builtAt(), told.orders(), told.different(), told.variants());
        }
    }

    /** The most frequent deviations first. */
    record ConformanceResponse(
            long position, Instant builtAt, List<Conformance.Checked> streams, List<Conformance.Deviation> deviations) {

        static ConformanceResponse of(Conformance told, TablesState state) {
            return new ConformanceResponse(state.position(), state.builtAt(), told.streams(), told.deviations());
        }
    }

    /** Those that had waited longest first. */
    record StuckOrdersResponse(
            long position,
            Instant builtAt,
            Optional<Instant> at,
            List<StuckOrders.Waiting> milestones,
            List<StuckOrders.Stuck> orders) {

        static StuckOrdersResponse of(StuckOrders told, TablesState state) {
            return new StuckOrdersResponse(
                    state.position(), state.builtAt(), told.at(), told.milestones(), told.orders());
        }
    }
}
