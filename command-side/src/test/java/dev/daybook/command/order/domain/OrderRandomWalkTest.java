package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.back;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.PaymentStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random command sequences; a failing seed is part of the test's display name. */
class OrderRandomWalkTest {

    private static final int STEPS = 15;
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Supply SUPPLY = new Supply(
            Map.of("SKU-1", new CatalogueEntry.OnSale("", euros("1"), true, true)),
            Map.of(),
            new ReservationPolicy(1, Duration.ofMinutes(15), List.of("main")),
            NOON);

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_piece_and_no_penny_is_credited_twice(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        OrderDraft draft = draft(
                List.of(
                        line("1", random.nextInt(1, 9), random.nextInt(0, 999) + ".333"),
                        line("2", random.nextInt(1, 9), "0.015")),
                List.of(new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, "POST", "", cents(random.nextInt(500)))));
        List<OrderEvent> history = walk(random, draft);

        for (OrderDraft.Line line : draft.lines()) {
            assertThat(credits(history)
                            .filter(credit -> credit.lineId().equals(line.lineId()))
                            .mapToInt(LineCredit::quantity)
                            .sum())
                    .isBetween(0, line.quantity());
        }
        long total = Scenario.content(draft).totalMinor();
        boolean cancelled =
                history.stream().anyMatch(event -> event instanceof OrderCancelled || event instanceof OrderExpired);
        assertThat(creditedMinor(history)).isBetween(0L, total);
        if (cancelled) {
            assertThat(creditedMinor(history)).isEqualTo(total);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_order_is_confirmed_and_cancelled_at_most_once_and_never_confirmed_after(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<OrderEvent> turns = walk(random, draft(line("1", 3, "5"), line("2", 1, "7"))).stream()
                .filter(event -> event instanceof OrderConfirmed || event instanceof OrderCancelled)
                .toList();

        assertThat(turns.stream().map(Object::getClass)).doesNotHaveDuplicates();
        if (turns.size() == 2) {
            assertThat(turns.getFirst()).isInstanceOf(OrderConfirmed.class);
        }
    }

    private static List<OrderEvent> walk(SplittableRandom random, OrderDraft draft) {
        List<OrderEvent> history = new ArrayList<>();
        Order order = Order.initial();
        for (int step = 0; step < STEPS; step++) {
            OrderCommand command = step == 0 ? overriding(draft) : next(random);
            try {
                for (OrderEvent event : Order.decide(command, order)) {
                    history.add(event);
                    order = Order.evolve(order, event);
                }
                assertThat(repeatable(command) ? Order.decide(command, order) : List.of())
                        .as("repeating %s", command)
                        .isEmpty();
            } catch (OrderRejection rejection) {
                assertThat(rejection.code()).startsWith("order.");
            }
        }
        return history;
    }

    private static PlaceOrder overriding(OrderDraft draft) {
        return new PlaceOrder(ID, "D1", false, draft, true, SUPPLY);
    }

    private static boolean repeatable(OrderCommand command) {
        return switch (command) {
            case CancelLines _, AddNote _, ReassignLines _, UnassignLines _, MoveLines _ -> false;
            case PlaceOrder _,
                    ImportOrder _,
                    ConfirmOrder _,
                    ExpireOrder _,
                    ExtendReservations _,
                    CancelOrder _,
                    ReturnLines _,
                    PlaceHold _,
                    ReleaseHold _,
                    RouteOrder _,
                    ShipLines _,
                    DeliverLines _,
                    MissLines _,
                    ReopenLines _,
                    CreditLines _,
                    CompleteOrder _,
                    RecordPayment _,
                    SettleOrder _,
                    ArchiveOrder _,
                    BeginEdit _,
                    StageEdit _,
                    ConfirmEdit _,
                    CancelEdit _,
                    EndReview _,
                    IssueDocuments _ -> true;
        };
    }

    private static OrderCommand next(SplittableRandom random) {
        String lineId = Integer.toString(random.nextInt(1, 4));
        int quantity = random.nextInt(1, 4);
        String id = Integer.toString(random.nextInt(3));
        return switch (random.nextInt(15)) {
            case 0, 1 -> new ConfirmOrder(ID);
            case 2 -> new CancelOrder(ID, REASON);
            case 3, 4, 5 -> new CancelLines(ID, List.of(pieces(lineId, quantity)), REASON);
            case 6, 7, 8 -> new ReturnLines(ID, id, List.of(back(lineId, quantity)), REASON);
            case 9 -> new PlaceHold(ID, id, HoldKind.STOCK);
            case 10 -> new ReleaseHold(ID, id);
            case 11 ->
                new ExpireOrder(ID, NOON.plusSeconds(random.nextInt(1800)), NOON.plusSeconds(1500))
                        .by(new Deadline(NOON.plusSeconds(1800), 1));
            case 12 -> new RecordPayment(ID, payment(id, random.nextBoolean() ? "INITIATED" : "DECLINED"));
            case 13 ->
                new ExtendReservations(ID, Optional.of(Duration.ofSeconds(random.nextInt(1, 1800))))
                        .by(SUPPLY.policy(), NOON);
            default -> new AddNote(ID, id, NoteVisibility.PUBLIC, "hello");
        };
    }

    private static PaymentStanding payment(String id, String status) {
        return new PaymentStanding(id, status, 0, 0, 0, 0, 0, 0, 0, false);
    }

    private static Stream<LineCredit> credits(List<OrderEvent> history) {
        return history.stream().flatMap(event -> switch (event) {
            case OrderCancelled e -> e.lines().stream();
            case OrderExpired e -> e.lines().stream();
            case LinesCancelled e -> e.lines().stream();
            case LinesReturned e -> e.lines().stream();
            default -> Stream.empty();
        });
    }

    private static long creditedMinor(List<OrderEvent> history) {
        return history.stream()
                .mapToLong(event -> switch (event) {
                    case OrderCancelled e -> e.creditMinor();
                    case OrderExpired e -> e.creditMinor();
                    case LinesCancelled e ->
                        e.lines().stream().mapToLong(LineCredit::creditMinor).sum();
                    case LinesReturned e ->
                        e.lines().stream().mapToLong(LineCredit::creditMinor).sum();
                    default -> 0;
                })
                .sum();
    }
}
