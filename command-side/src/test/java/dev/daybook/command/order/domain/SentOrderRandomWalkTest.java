package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.back;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.UndeliveredCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A confirmed order and whatever can happen to its pieces, beside a table where every piece lies on one heap. */
class SentOrderRandomWalkTest {

    private static final int STEPS = 60;
    private static final ReservationPolicy POLICY =
            new ReservationPolicy(1, Duration.ofMinutes(15), List.of("near", "far"));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_piece_lies_where_moving_single_pieces_puts_it(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Heaps heaps = new Heaps();
        Order order = Order.initial();
        for (int step = 0; step < STEPS; step++) {
            for (OrderEvent event : Scenario.tried(command(step, random, order), order)) {
                heaps.move(event);
                order = Order.evolve(order, event);
            }
            if (order instanceof Order.Existing existing) {
                existing.facts()
                        .lines()
                        .byLineId()
                        .forEach((lineId, line) -> assertThat(heaps.of(lineId))
                                .as("step of line %s", lineId)
                                .isEqualTo(Map.of(
                                        "open", line.unassigned(),
                                        "assigned", line.assigned(),
                                        "on the way", line.onTheWay(),
                                        "delivered", line.delivered(),
                                        "undelivered", line.undelivered(),
                                        "gone", line.line().quantity() - line.remaining())));
                assertThat(existing.facts().goods().unassignedByStockId().values())
                        .as("pieces that two fulfilments would take, or one without any being kept")
                        .allMatch(free -> free >= 0);
                assertThat(heaps.keptBySku()).isEqualTo(keptBySku(order));
            }
        }
    }

    @Test
    void the_walks_see_every_kind_of_event_on_the_way() {
        assertThat(Scenario.seen(500, STEPS, SentOrderRandomWalkTest::command))
                .contains(
                        "LinesAssigned",
                        "LinesUnassigned",
                        "LinesShipped",
                        "LinesDelivered",
                        "LinesUndelivered",
                        "LinesReopened",
                        "LinesCredited",
                        "LinesReturned",
                        "LinesCancelled",
                        "OrderCancelled",
                        "OrderStockReleased",
                        "OrderCompleted",
                        "OrderArchived");
    }

    private static Map<String, Integer> keptBySku(Order order) {
        Map<String, Integer> kept = new HashMap<>();
        order.reservations().kept().forEach(pieces -> kept.merge(pieces.sku(), pieces.pieces(), Integer::sum));
        return kept;
    }

    private static OrderCommand command(int step, SplittableRandom random, Order order) {
        return switch (step) {
            case 0 ->
                new PlaceOrder(
                        ID,
                        "D1",
                        false,
                        draft(line("1", random.nextInt(1, 9), "0"), line("2", random.nextInt(1, 9), "0")),
                        true,
                        supply(random));
            case 1 -> new ConfirmOrder(ID);
            default -> next(random, order);
        };
    }

    /** One location has enough of the counted SKU, or two have it together; the other SKU is not counted. */
    private static Supply supply(SplittableRandom random) {
        int near = random.nextInt(9);
        return new Supply(
                Map.of("SKU-1", Shelves.promised("0")),
                Map.of("SKU-1@near", near, "SKU-1@far", random.nextInt(9)),
                POLICY,
                NOON);
    }

    private static OrderCommand next(SplittableRandom random, Order order) {
        String lineId = Integer.toString(random.nextInt(1, 3));
        int quantity = random.nextInt(1, 4);
        String fulfilment = ID + "-" + random.nextInt(1, 5);
        String parcel = "s" + random.nextInt(6);
        List<LinePieces> lines = new ArrayList<>(List.of(pieces(lineId, quantity)));
        return switch (random.nextInt(27)) {
            case 0, 1, 2 -> new RouteOrder(ID, POLICY, ready(random, order));
            case 3, 4 -> new ReassignLines(ID, fulfilment, ID + "-" + random.nextInt(1, 5), lines);
            case 5 -> new UnassignLines(ID, fulfilment);
            case 6, 7, 8, 9, 10 -> new ShipLines(ID, fulfilment, parcel, lines);
            case 11, 12, 13 -> new DeliverLines(ID, parcel);
            case 14, 15 -> new MissLines(ID, parcel, UndeliveredCause.RETURNED_TO_SENDER);
            case 16 -> new ReopenLines(ID, parcel, supply(random));
            case 17 -> new CreditLines(ID, parcel, REASON);
            case 18 -> new CancelLines(ID, lines, REASON);
            case 19 -> new ReturnLines(ID, "r" + random.nextInt(5), List.of(back(lineId, quantity)), REASON);
            case 20 -> random.nextInt(5) == 0 ? new CancelOrder(ID, REASON) : new ArchiveOrder(ID);
            case 21 ->
                random.nextBoolean()
                        ? new PlaceHold(ID, "h" + random.nextInt(3), HoldKind.STOCK)
                        : new ReleaseHold(ID, "h" + random.nextInt(3));
            case 22, 23, 24 -> move(random, fulfilment);
            default -> new CompleteOrder(ID);
        };
    }

    /** Some of its pieces are packed, and somewhere there are some. */
    private static OrderCommand move(SplittableRandom random, String fulfilment) {
        return new MoveLines(ID, fulfilment, random.nextBoolean() ? "near" : "far")
                .with(
                        POLICY,
                        Map.of("1", random.nextInt(9), "2", random.nextInt(9)),
                        Map.of("SKU-1@near", random.nextInt(9), "SKU-1@far", random.nextInt(9)));
    }

    private static Map<String, Integer> ready(SplittableRandom random, Order order) {
        Map<String, Integer> ready = new HashMap<>();
        order.reservations().kept().forEach(kept -> ready.merge(kept.stockId(), kept.pieces(), Integer::sum));
        ready.replaceAll((_, pieces) -> random.nextInt(3) == 0 ? random.nextInt(pieces + 1) : pieces);
        return ready;
    }
}
