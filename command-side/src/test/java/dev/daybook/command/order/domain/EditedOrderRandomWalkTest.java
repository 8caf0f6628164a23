package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An order in the hands of clerks who edit it, beside a slip of paper on which each line's pieces are written. */
class EditedOrderRandomWalkTest {

    private static final int STEPS = 60;
    private static final ReservationPolicy POLICY =
            new ReservationPolicy(1, Duration.ofMinutes(15), List.of("near", "far"));

    /** Pieces by line, a piece of line n costs n cents; what else is charged; and what somebody wants instead. */
    private static final class Slip {
        private final Map<String, Integer> pieces = new HashMap<>(Map.of("1", 3, "2", 4));
        private long fees;
        private Optional<EditDraft> wanted = Optional.empty();

        void note(OrderCommand command, List<OrderEvent> events) {
            if (events.isEmpty()) {
                return;
            }
            switch (command) {
                case CancelLines c ->
                    c.lines().forEach(line -> pieces.merge(line.lineId(), -line.quantity(), Integer::sum));
                case CancelOrder _ -> pieces.clear();
                case BeginEdit _ -> wanted = Optional.empty();
                case StageEdit c -> wanted = Optional.of(c.draft());
                case ConfirmEdit _ -> carryOut(wanted.orElseThrow());
                default -> {}
            }
        }

        private void carryOut(EditDraft draft) {
            draft.added().forEach(line -> pieces.put(line.lineId(), line.quantity()));
            draft.changed().forEach(line -> pieces.put(line.lineId(), line.quantity()));
            draft.removed().forEach(pieces::remove);
            draft.adjustments().forEach(fee -> fees += fee.amount().amountMinor());
        }

        long worth() {
            return fees
                    + pieces.entrySet().stream()
                            .mapToLong(line -> Long.parseLong(line.getKey()) * line.getValue())
                            .sum();
        }

        int all() {
            return pieces.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_is_what_the_slip_of_paper_says(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Slip slip = new Slip();
        Order order = Order.initial();
        for (int step = 0; step < STEPS; step++) {
            OrderCommand command = command(step, random, order);
            long before = slip.worth();
            List<OrderEvent> events = Scenario.tried(command, order);
            for (OrderEvent event : events) {
                order = Order.evolve(order, event);
            }
            slip.note(command, events);
            check(order, slip);
            events.forEach(event -> assertThat(
                            event instanceof OrderEditConfirmed edited
                                    ? edited.priceDeltaMinor()
                                    : slip.worth() - before)
                    .isEqualTo(slip.worth() - before));
        }
    }

    private static void check(Order order, Slip slip) {
        OrderFacts facts = ((Order.Existing) order).facts();
        facts.lines()
                .byLineId()
                .forEach((lineId, line) -> assertThat(line.remaining())
                        .as("pieces of line %s", lineId)
                        .isEqualTo(slip.pieces.getOrDefault(lineId, 0)));
        assertThat(facts.lines().byLineId().keySet()).containsAll(slip.pieces.keySet());
        assertThat(facts.lines().with(LineBalance::remaining))
                .allSatisfy(line -> assertThat(line.assigned()).isBetween(0, line.remaining()));
        assertThat(facts.reservations().kept().stream()
                        .mapToInt(kept -> kept.pieces())
                        .sum())
                .as("pieces that stock keeps")
                .isEqualTo(slip.all());
        assertThat(facts.goods().unassignedByStockId().values()).allMatch(free -> free >= 0);
        if (slip.all() > 0) {
            assertThat(Balance.of(facts).owedMinor()).isEqualTo(slip.worth());
        }
    }

    @Test
    void the_walks_see_every_kind_of_change() {
        assertThat(Scenario.seen(50, STEPS, EditedOrderRandomWalkTest::command))
                .contains(
                        "OrderEditCancelled",
                        "LineAdded",
                        "LineQuantityChanged",
                        "LineRemoved",
                        "AdjustmentApplied",
                        "LinesUnassigned",
                        "OrderStockReleased",
                        "LinesCancelled",
                        "OrderCancelled");
    }

    private static OrderCommand command(int step, SplittableRandom random, Order order) {
        return switch (step) {
            case 0 ->
                new PlaceOrder(
                        ID, "D1", false, draft(line("1", 3, "0.01"), line("2", 4, "0.02")), true, supply(random));
            case 1 -> random.nextBoolean() ? new ConfirmOrder(ID) : next(random, order);
            default -> next(random, order);
        };
    }

    private static OrderCommand next(SplittableRandom random, Order order) {
        String edit = edit(random, order);
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new BeginEdit(ID, edit);
            case 3, 4, 5, 6, 7, 8 -> new StageEdit(ID, edit, plan(random), true, supply(random));
            case 9, 10, 11, 12 -> new ConfirmEdit(ID, edit, supply(random));
            case 13 -> new CancelEdit(ID, edit);
            case 14 -> new CancelLines(ID, List.of(pieces(anyLine(random), 1)), REASON);
            case 15 -> new RouteOrder(ID, POLICY, everything());
            case 16 -> new UnassignLines(ID, ID + "-" + random.nextInt(1, 5));
            case 17 -> new PlaceHold(ID, "h", HoldKind.ADDRESS);
            case 18 -> new ReleaseHold(ID, "h");
            default -> random.nextInt(10) == 0 ? new CancelOrder(ID, REASON) : new ConfirmOrder(ID);
        };
    }

    /** Mostly the one that is open. */
    private static String edit(SplittableRandom random, Order order) {
        return order instanceof Order.Existing existing && random.nextInt(4) > 0
                ? existing.facts().edits().open().map(Edits.Open::editId).orElse("e" + random.nextInt(99))
                : "e" + random.nextInt(99);
    }

    /** Whatever is kept is there. */
    private static Map<String, Integer> everything() {
        Map<String, Integer> ready = new HashMap<>();
        for (int line = 1; line < 7; line++) {
            ready.put("SKU-" + line + "@near", 99);
            ready.put("SKU-" + line + "@far", 99);
        }
        return ready;
    }

    private static EditDraft plan(SplittableRandom random) {
        String lineId = anyLine(random);
        int quantity = random.nextInt(1, 6);
        return switch (random.nextInt(6)) {
            case 5 -> Edit.remove(lineId);
            case 0 -> Edit.add(line(lineId, quantity, "0.0" + lineId));
            case 1, 2 -> Edit.change(lineId, quantity);
            case 3 -> Edit.draft(List.of(), List.of(pieces(lineId, quantity)), List.of(anyLine(random)));
            default ->
                Edit.charge(new OrderDraft.Adjustment(AdjustmentKind.FEE, "WRAP", "paper", cents(random.nextInt(9))));
        };
    }

    private static String anyLine(SplittableRandom random) {
        return Integer.toString(random.nextInt(1, 7));
    }

    /** Everything is counted, and may be promised when it is not there. */
    private static Supply supply(SplittableRandom random) {
        Map<String, CatalogueEntry> catalogue = new HashMap<>();
        Map<String, Integer> available = new HashMap<>();
        for (int line = 1; line < 7; line++) {
            catalogue.put("SKU-" + line, Shelves.promised("0.0" + line));
            available.put("SKU-" + line + "@near", random.nextInt(4));
            available.put("SKU-" + line + "@far", random.nextInt(4));
        }
        return new Supply(catalogue, available, POLICY, Instant.parse("2026-01-01T12:00:00Z"));
    }
}
