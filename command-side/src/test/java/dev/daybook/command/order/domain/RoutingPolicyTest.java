package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.command.order.domain.RoutingPolicy.Strategy;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders for counted pieces that lie at up to four locations. */
class RoutingPolicyTest {

    private static final List<String> LOCATIONS = List.of("a", "b", "c", "d");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @Test
    void by_preference_each_sku_comes_from_the_first_location_that_has_all_of_it() {
        OrderStockReserved reserved =
                reserved(Strategy.BY_PREFERENCE, Map.of("SKU-1@a", 2, "SKU-2@b", 2, "SKU-1@c", 2, "SKU-2@c", 2), 2, 2);

        assertThat(stockIds(reserved)).containsExactly("SKU-1@a", "SKU-2@b");
        assertThat(reserved.routingVersion()).isEmpty();
    }

    @Test
    void fewest_parcels_come_from_one_location_that_has_all_although_others_are_preferred() {
        OrderStockReserved reserved =
                reserved(Strategy.FEWEST_PARCELS, Map.of("SKU-1@a", 2, "SKU-2@b", 2, "SKU-1@c", 2, "SKU-2@c", 2), 2, 2);

        assertThat(stockIds(reserved)).containsExactly("SKU-1@c", "SKU-2@c");
        assertThat(reserved.routingVersion()).contains(5);
    }

    @Test
    void of_equally_few_locations_the_preferred_ones_send() {
        Map<String, Integer> everywhere = new HashMap<>();
        LOCATIONS.forEach(location -> everywhere.put("SKU-1@" + location, 1));
        everywhere.put("SKU-2@d", 9);

        assertThat(stockIds(reserved(Strategy.FEWEST_PARCELS, everywhere, 1, 0)))
                .containsExactly("SKU-1@a");
        assertThat(stockIds(reserved(Strategy.FEWEST_PARCELS, everywhere, 2, 1)))
                .containsExactly("SKU-1@a", "SKU-1@d", "SKU-2@d");
        assertThat(stockIds(reserved(Strategy.FEWEST_PARCELS, everywhere, 2, 0)))
                .containsExactly("SKU-1@a", "SKU-1@b");
    }

    @Test
    void what_is_not_counted_goes_along_with_what_is_sent_anyway() {
        for (Strategy strategy : Strategy.values()) {
            Map<String, Integer> available = Map.of("SKU-1@c", 2);
            List<OrderEvent> history = new ArrayList<>(when(ordered(strategy, available, 2, 1, Set.of("SKU-1"))));
            history.add(new OrderConfirmed(ID));

            List<OrderEvent> routed = when(
                    new RouteOrder(ID, policy(strategy), Map.of("SKU-1@c", 2)), history.toArray(OrderEvent[]::new));

            assertThat(routed)
                    .extracting(event -> ((LinesAssigned) event).location())
                    .isEqualTo(strategy == Strategy.FEWEST_PARCELS ? List.of("c") : List.of("c", "a"));
            assertThat(((LinesAssigned) routed.getFirst()).routingVersion())
                    .isEqualTo(strategy == Strategy.FEWEST_PARCELS ? Optional.of(5) : Optional.empty());
        }
    }

    @Test
    void more_than_eight_locations_are_not_weighed() {
        List<String> nine = IntStream.range(0, 9).mapToObj(place -> "l" + place).toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ReservationPolicy(1, Duration.ZERO, nine, new RoutingPolicy(1, Strategy.FEWEST_PARCELS)));
        assertThat(new ReservationPolicy(1, Duration.ZERO, nine).locations()).hasSize(9);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_piece_is_taken_from_where_there_is_none_and_no_fewer_locations_would_do(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < 20; step++) {
            Map<String, Integer> available = new HashMap<>();
            LOCATIONS.forEach(location -> {
                available.put("SKU-1@" + location, random.nextInt(5));
                available.put("SKU-2@" + location, random.nextInt(5));
            });
            Strategy strategy = random.nextBoolean() ? Strategy.FEWEST_PARCELS : Strategy.BY_PREFERENCE;
            PlaceOrder order =
                    ordered(strategy, available, random.nextInt(1, 9), random.nextInt(1, 9), Set.of("SKU-1", "SKU-2"));
            List<OrderEvent> history = new ArrayList<>(Scenario.tried(order, Order.initial()));
            int fewest = fewest(order, available);

            assertThat(history.isEmpty()).as("refused").isEqualTo(fewest == 0);
            if (!history.isEmpty()) {
                OrderStockReserved reserved = (OrderStockReserved) history.get(1);
                checkKept(reserved, order, available);
                int used = locations(reserved).size();
                assertThat(used).isGreaterThanOrEqualTo(fewest);
                assertThat(strategy == Strategy.BY_PREFERENCE || used == fewest).isTrue();
                checkRouted(reserved, strategy, history);
            }
        }
    }

    /** So few locations have it all together; none: there are too few pieces. */
    private static int fewest(PlaceOrder order, Map<String, Integer> available) {
        int fewest = 0;
        for (int choice = 1; choice < 16; choice++) {
            int chosen = choice;
            boolean enough = order.draft().lines().stream()
                    .allMatch(line -> IntStream.range(0, 4)
                                    .filter(place -> ((chosen >> place) & 1) == 1)
                                    .map(place -> available.getOrDefault(line.sku() + "@" + LOCATIONS.get(place), 0))
                                    .sum()
                            >= line.quantity());
            if (enough && (fewest == 0 || Integer.bitCount(choice) < fewest)) {
                fewest = Integer.bitCount(choice);
            }
        }
        return fewest;
    }

    private static void checkKept(OrderStockReserved reserved, PlaceOrder order, Map<String, Integer> available) {
        Map<String, Integer> kept = reserved.reservations().stream()
                .collect(Collectors.toMap(LineReservation::sku, LineReservation::pieces, Integer::sum));
        order.draft().lines().forEach(line -> assertThat(kept).containsEntry(line.sku(), line.quantity()));
        reserved.reservations().forEach(line -> {
            assertThat(line.backordered()).isZero();
            assertThat(line.reserved()).isLessThanOrEqualTo(available.getOrDefault(line.stockId(), 0));
        });
    }

    private static void checkRouted(OrderStockReserved reserved, Strategy strategy, List<OrderEvent> placed) {
        Map<String, Integer> there = new HashMap<>();
        reserved.reservations().forEach(kept -> there.put(kept.stockId(), kept.reserved()));
        List<OrderEvent> history = new ArrayList<>(placed);
        history.add(new OrderConfirmed(ID));
        Map<String, Integer> sent = new HashMap<>();
        for (OrderEvent event : when(new RouteOrder(ID, policy(strategy), there), history.toArray(OrderEvent[]::new))) {
            LinesAssigned assigned = (LinesAssigned) event;
            assigned.lines()
                    .forEach(line -> sent.merge(line.stockId(assigned.location()), line.quantity(), Integer::sum));
        }
        assertThat(sent).as("each piece is sent from where stock keeps it").isEqualTo(there);
    }

    private static OrderStockReserved reserved(Strategy strategy, Map<String, Integer> available, int one, int two) {
        return (OrderStockReserved) when(ordered(strategy, available, one, two, Set.of("SKU-1", "SKU-2")))
                .get(1);
    }

    private static PlaceOrder ordered(
            Strategy strategy, Map<String, Integer> available, int one, int two, Set<String> counted) {
        Map<String, CatalogueEntry> catalogue = new HashMap<>();
        for (String sku : List.of("SKU-1", "SKU-2")) {
            catalogue.put(sku, counted.contains(sku) ? Shelves.counted("1") : Shelves.uncounted("1"));
        }
        Supply supply = new Supply(catalogue, available, policy(strategy), Instant.parse("2026-01-01T12:00:00Z"));
        return two == 0
                ? place(draft(line("1", one, "1")), supply)
                : place(draft(line("1", one, "1"), line("2", two, "1")), supply);
    }

    private static ReservationPolicy policy(Strategy strategy) {
        return new ReservationPolicy(1, Duration.ofMinutes(15), LOCATIONS, new RoutingPolicy(5, strategy));
    }

    private static List<String> stockIds(OrderStockReserved reserved) {
        return reserved.reservations().stream().map(LineReservation::stockId).toList();
    }

    private static Set<String> locations(OrderStockReserved reserved) {
        Set<String> locations = new HashSet<>();
        stockIds(reserved).forEach(stockId -> locations.add(stockId.substring(stockId.indexOf('@') + 1)));
        return locations;
    }
}
