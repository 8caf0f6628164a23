package dev.daybook.analytics.process;

import static dev.daybook.analytics.process.Placed.START;
import static dev.daybook.analytics.process.Placed.at;
import static dev.daybook.analytics.process.Placed.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daybook.analytics.History;
import dev.daybook.analytics.process.LeadTimes.LeadTime;
import dev.daybook.analytics.process.LeadTimes.Wanted;
import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.analytics.sql.Shop;
import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.returns.ReturnDeclined;
import dev.daybook.events.returns.ReturnExchanged;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.events.shipment.ShipmentDelivered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop that is known by heart, worked out by hand, and orders that were made for a question. */
class ProcessTest {

    private static final Wanted ALL_PAIRS = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void lead_times_are_told_for_each_pair_of_milestones() throws IOException {
        LeadTimes told = of(Shop.history(), history -> LeadTimes.of(history, ALL_PAIRS, Sales.all()));

        assertThat(told.leadTimes())
                .filteredOn(time -> time.from().equals("placed"))
                .containsExactly(
                        lead("placed", "confirmed", 2, 600, 37800, 37800),
                        lead("placed", "paid", 2, 37860, 124260, 124260),
                        lead("placed", "shipped", 2, 37800, 124200, 124200),
                        lead("placed", "delivered", 1, 210600, 210600, 210600),
                        lead("placed", "completed", 1, 210601, 210601, 210601),
                        lead("placed", "returned", 2, 86400, 649800, 649800),
                        lead("placed", "cancelled", 1, 1800, 1800, 1800),
                        lead("placed", "expired", 1, 900, 900, 900));
    }

    private static LeadTime lead(String from, String to, long orders, double p50, double p90, double p99) {
        return new LeadTime(from, to, Optional.empty(), orders, p50, p90, p99);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void percentiles_are_the_time_of_the_order_at_that_rank(long seed) throws IOException {
        Random random = new Random(seed);
        List<Double> seconds = new ArrayList<>();
        History history = new History();
        int orders = 1 + random.nextInt(150);
        for (int i = 0; i < orders; i++) {
            int taken = 1 + random.nextInt(5_000);
            seconds.add((double) taken);
            place(history, "o-" + i, START, "GB").event("o-" + i, at(taken), new OrderConfirmed("o-" + i));
        }
        Collections.sort(seconds);

        LeadTimes told = of(history, database -> LeadTimes.of(database, ALL_PAIRS, Sales.all()));

        assertThat(told.leadTimes())
                .containsExactly(lead(
                        "placed", "confirmed", orders, atRank(seconds, 50), atRank(seconds, 90), atRank(seconds, 99)));
    }

    /** The smallest that so many of a hundred do not exceed. */
    private static double atRank(List<Double> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    @Test
    void lead_times_can_be_told_apart_and_looked_at_for_some_sales() throws IOException {
        History history = new History();
        place(history, "o-1", START, "GB").event("o-1", at(60), new OrderConfirmed("o-1"));
        place(history, "o-2", START, "France").event("o-2", at(120), new OrderConfirmed("o-2"));
        place(history, "o-3", Instant.parse("2026-06-01T00:00:00Z"), "GB")
                .event("o-3", "2026-06-01T00:03:00Z", new OrderConfirmed("o-3"));

        assertThat(groups(history, LeadTimeGroup.COUNTRY, Sales.all())).containsExactly("France 120.0", "GB 60.0");
        assertThat(groups(history, LeadTimeGroup.MONTH, Sales.all())).containsExactly("2026-05 60.0", "2026-06 180.0");
        assertThat(groups(history, LeadTimeGroup.LOCATION, Sales.all())).containsExactly("- 120.0");
        Optional<Instant> june = Optional.of(Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(groups(history, LeadTimeGroup.COUNTRY, new Sales(june, Optional.empty(), Optional.empty())))
                .containsExactly("GB 180.0");
        assertThat(groups(history, LeadTimeGroup.MONTH, new Sales(Optional.empty(), june, Optional.empty())))
                .containsExactly("2026-05 60.0");
        assertThat(groups(
                        history,
                        LeadTimeGroup.MONTH,
                        new Sales(Optional.empty(), Optional.empty(), Optional.of(Sales.Origin.IMPORTED))))
                .isEmpty();
    }

    private List<String> groups(History history, LeadTimeGroup by, Sales sales) throws IOException {
        Wanted wanted = new Wanted(Optional.of(Milestone.PLACED), Optional.of(Milestone.CONFIRMED), Optional.of(by));
        return of(history, database -> LeadTimes.of(database, wanted, sales)).leadTimes().stream()
                .map(time -> time.group().orElse("-") + " " + time.p50Seconds())
                .toList();
    }

    @Test
    void the_funnel_tells_how_many_sales_have_come_how_far() throws IOException {
        Funnel all = of(Shop.history(), history -> Funnel.of(history, Sales.all()));

        assertThat(all.steps())
                .extracting(step -> step.milestone() + " " + step.orders())
                .containsExactly("placed 5", "confirmed 3", "paid 3", "shipped 3", "delivered 2", "completed 2");
        assertThat(all.steps().get(4).rate().orElseThrow()).isEqualTo(0.4);
        assertThat(all.steps().get(4).rateOfPrevious().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(all.steps().getFirst().rateOfPrevious()).isEmpty();
    }

    @Test
    void rework_counts_edits_returns_and_what_they_cost() throws IOException {
        Rework told = of(Shop.history(), history -> Rework.of(history, Sales.all()));

        assertThat(told)
                .isEqualTo(new Rework(
                        5,
                        0,
                        0,
                        List.of(new Rework.Times("edits", 1, 1), new Rework.Times("returns", 1, 2)),
                        List.of(new Rework.Credited("GBP", 3, 1000 + 2100 + 255))));
    }

    @Test
    void more_than_one_edit_is_rework_and_a_return_that_was_declined_is_none() throws IOException {
        History history = new History();
        place(history, "o-1", START, "GB")
                .event("o-1", at(1), new OrderEditConfirmed("o-1", "e-1", "GBP", 0))
                .event("o-1", at(2), new OrderEditConfirmed("o-1", "e-2", "GBP", 0));
        place(history, "o-2", START, "GB")
                .event("r-2", at(3), asked("r-2", "o-2"))
                .event("r-2", at(4), new ReturnExchanged("r-2", "o-3"));
        place(history, "o-3", START, "GB")
                .event("r-3", at(5), asked("r-3", "o-3"))
                .event("r-3", at(6), new ReturnDeclined("r-3", new Reason("worn", "***")));
        place(history, "o-4", START, "GB");

        Rework told = of(history, database -> Rework.of(database, Sales.all()));

        assertThat(told)
                .isEqualTo(new Rework(
                        4,
                        1,
                        0.25,
                        List.of(
                                new Rework.Times("edits", 2, 1),
                                new Rework.Times("returns", 1, 1),
                                new Rework.Times("exchanges", 1, 1)),
                        List.of(new Rework.Credited("GBP", 2, 0))));
    }

    private static ReturnRequested asked(String id, String orderId) {
        return new ReturnRequested(
                id, orderId, List.of(new ReturnLine("1", "A", 1, ReturnReason.OTHER)), Optional.empty());
    }

    @Test
    void variants_are_the_ways_of_sales_the_most_frequent_first() throws IOException {
        History history = Shop.history();
        place(history, "o-7", START, "GB").event("o-7", at(60), new OrderConfirmed("o-7"));
        place(history, "o-8", START.plusSeconds(1), "GB").event("o-8", at(61), new OrderConfirmed("o-8"));

        Variants told = of(history, database -> Variants.of(database, Sales.all(), 2));

        assertThat(told.orders()).isEqualTo(7);
        assertThat(told.different()).isEqualTo(6);
        assertThat(told.variants())
                .containsExactly(
                        new Variants.Variant(List.of("placed", "confirmed"), 2, 2 / 7.0, 60, "o-8"),
                        new Variants.Variant(List.of("placed", "cancelled"), 1, 1 / 7.0, 1800, "o-3"));
    }

    @Test
    void a_history_that_the_rules_do_not_allow_is_found_out() throws IOException {
        History history = Shop.history();
        place(history, "o-7", START, "GB")
                .event("o-7", at(60), new OrderConfirmed("o-7"))
                .event("o-7", at(61), new OrderConfirmed("o-7"))
                .event("s-7", at(62), new ShipmentDelivered("s-7", Optional.empty()));

        Conformance told = of(history, database -> Conformance.of(database, 10));

        assertThat(told.streams())
                .containsExactly(
                        new Conformance.Checked("order", 7, 5),
                        new Conformance.Checked("payment", 5, 5),
                        new Conformance.Checked("return", 1, 1),
                        new Conformance.Checked("shipment", 3, 1));
        assertThat(told.deviations())
                .containsExactly(
                        new Conformance.Deviation("order", "CONFIRMED", "order.confirmed", 1, "o-7", 55),
                        new Conformance.Deviation("order", "PLACED", "order.edit-confirmed", 1, "o-2", 21),
                        new Conformance.Deviation("shipment", "CREATED", "shipment.lost", 1, "s-2", 31),
                        new Conformance.Deviation("shipment", "NONE", "shipment.delivered", 1, "s-7", 56));
    }

    @Test
    void of_no_history_nothing_is_told() throws IOException {
        History none = new History();

        assertThat(of(none, database -> LeadTimes.of(database, ALL_PAIRS, Sales.all()))
                        .leadTimes())
                .isEmpty();
        assertThat(of(none, database -> Funnel.of(database, Sales.all())).steps())
                .allSatisfy(step -> assertThat(step.rate()).isEmpty());
        assertThat(of(none, database -> Rework.of(database, Sales.all())).orders())
                .isZero();
        assertThat(of(none, database -> Variants.of(database, Sales.all(), 5)).variants())
                .isEmpty();
        assertThat(of(none, database -> Conformance.of(database, 5)).streams()).isEmpty();
        StuckOrders stuck = of(none, database -> StuckOrders.of(database, Optional.empty(), Optional.empty(), 5));
        assertThat(stuck).isEqualTo(new StuckOrders(Optional.empty(), List.of(), List.of()));
    }

    private <T> T of(History history, Function<HistoryDatabase, T> question) throws IOException {
        return Placed.ask(folder, history, question);
    }
}
