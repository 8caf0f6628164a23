package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.ID;
import static dev.daybook.command.stock.domain.Scenario.NOW;
import static dev.daybook.command.stock.domain.Scenario.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.BackorderCancelled;
import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.ReservationExpired;
import dev.daybook.events.stock.ReservationExtended;
import dev.daybook.events.stock.StockAdjusted;
import dev.daybook.events.stock.StockCommitted;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockReleased;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.events.stock.StockTransferred;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random command sequences beside a model that moves single pieces; a failing seed is part of the display name. */
class StockRandomWalkTest {

    private static final int STEPS = 60;
    private static final List<String> RESERVATIONS =
            IntStream.range(0, 8).mapToObj(n -> "r" + n).toList();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_leads_where_moving_single_pieces_leads(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Shelf shelf = new Shelf();
        Stock stock = Stock.rules().initial();
        StockCommand command = new ExpireReservations(ID, NOW);
        for (int step = 0; step < STEPS; step++) {
            Instant at = NOW.plusSeconds(step);
            command = random.nextInt(6) == 0 ? command : next(random, at);
            String told = shelf.tell(command);
            String decided;
            try {
                List<StockEvent> events = Stock.rules().decide().apply(command, stock);
                decided = events.isEmpty() ? "same" : "ok";
                for (StockEvent event : events) {
                    stock = Stock.rules().evolve().apply(stock, event);
                }
            } catch (StockRejection rejection) {
                decided = rejection.code();
            }
            assertThat(decided).as("step %d, %s", step, command).isEqualTo(told);
            assertSame(stock, shelf, at);
        }
    }

    private static void assertSame(Stock stock, Shelf shelf, Instant at) {
        assertThat(stock.onHand()).isEqualTo(shelf.size());
        assertThat(stock.onHand() - stock.reserved()).isEqualTo(shelf.free());
        assertThat(stock.available(at)).isEqualTo(shelf.available(at));
        for (String name : RESERVATIONS) {
            Reservation active = stock.reservations().active().getOrDefault(name, Reservation.none());
            assertThat(active.reserved()).as(name).isEqualTo(shelf.ownedBy(name));
            assertThat(active.backordered()).as(name).isEqualTo(shelf.waiting(name));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_piece_is_lost_or_promised_twice(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> asked = new HashMap<>();
        Balance balance = new Balance();
        Stock stock = Stock.rules().initial();
        for (int step = 0; step < STEPS; step++) {
            StockCommand command = next(random, NOW.plusSeconds(step));
            try {
                List<StockEvent> events = Stock.rules().decide().apply(command, stock);
                for (StockEvent event : events) {
                    stock = Stock.rules().evolve().apply(stock, event);
                    balance.add(event);
                    assertThat(balance.onHand).isEqualTo(stock.onHand()).isNotNegative();
                    assertThat(balance.sum("active"))
                            .isEqualTo(stock.reserved())
                            .isBetween(0, balance.onHand);
                }
                if (command instanceof ReserveStock reserve) {
                    asked.putIfAbsent(reserve.reservationId(), reserve.quantity());
                }
            } catch (StockRejection rejection) {
                assertThat(rejection.code()).startsWith("stock.");
            }
            assertThat(balance.sum("waiting") > 0 && balance.onHand > balance.sum("active"))
                    .as("free pieces beside a backorder")
                    .isFalse();
        }
        assertThat(balance.byReservation.keySet()).isEqualTo(asked.keySet());
        balance.byReservation.forEach((name, kinds) -> {
            assertThat(kinds.values())
                    .as(name)
                    .allSatisfy(pieces -> assertThat(pieces).isNotNegative());
            assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum())
                    .as(name)
                    .isEqualTo(asked.get(name));
        });
    }

    @Test
    void the_walks_see_every_event_and_every_refusal_that_state_can_cause() {
        TreeSet<String> seen = new TreeSet<>();
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Stock stock = Stock.rules().initial();
            for (int step = 0; step < STEPS; step++) {
                try {
                    for (StockEvent event : Stock.rules().decide().apply(next(random, NOW.plusSeconds(step)), stock)) {
                        seen.add(event.getClass().getSimpleName());
                        stock = Stock.rules().evolve().apply(stock, event);
                    }
                } catch (StockRejection rejection) {
                    seen.add(rejection.code());
                }
            }
        }
        for (Class<?> event : StockEvent.class.getPermittedSubclasses()) {
            assertThat(seen).contains(event.getSimpleName());
        }
        assertThat(seen)
                .contains(
                        "stock.insufficient",
                        "stock.reserved-pieces",
                        "stock.id-taken",
                        "stock.reservation-id-taken",
                        "stock.not-reserved",
                        "stock.reservation-expired");
    }

    private static StockCommand next(SplittableRandom random, Instant at) {
        String name = RESERVATIONS.get(random.nextInt(RESERVATIONS.size()));
        String id = Integer.toString(random.nextInt(20));
        int quantity = random.nextInt(1, 6);
        Optional<Instant> end =
                random.nextBoolean() ? Optional.of(at.plusSeconds(random.nextInt(0, 20))) : Optional.empty();
        return switch (random.nextInt(14)) {
            case 0, 1 -> new ReceiveStock(ID, id, quantity);
            case 2 -> new AdjustStock(ID, id, quantity, REASON);
            case 3 -> new AdjustStock(ID, id, -quantity, REASON);
            case 4 -> new SendTransfer(ID, id, quantity, random.nextBoolean() ? "shop" : "attic");
            case 5 -> new TakeTransfer(ID, id, quantity, random.nextBoolean() ? "shop" : "attic");
            case 6, 7, 8 -> new ReserveStock(ID, name, 2 * quantity, random.nextBoolean(), end, at);
            case 9 -> new ExtendReservation(ID, name, end, at);
            case 10, 11 -> new CommitReservation(ID, name, id, quantity);
            case 12 -> new ReleaseReservation(ID, name, quantity, REASON);
            default -> new ExpireReservations(ID, at);
        };
    }

    /** What the events alone say of every piece. */
    private static final class Balance {
        private int onHand;
        private final Map<String, Map<String, Integer>> byReservation = new HashMap<>();

        void add(StockEvent event) {
            switch (event) {
                case StockReceived e -> onHand += e.quantity();
                case StockAdjusted e -> onHand += e.delta();
                case StockTransferred e -> onHand += e.delta();
                case StockReserved e -> book(e.reservationId(), "", "active", e.quantity());
                case BackorderCreated e -> book(e.reservationId(), "", "waiting", e.quantity());
                case BackorderAllocated e -> book(e.reservationId(), "waiting", "active", e.quantity());
                case BackorderCancelled e -> book(e.reservationId(), "waiting", "cancelled", e.quantity());
                case StockReleased e -> book(e.reservationId(), "active", "released", e.quantity());
                case ReservationExpired e -> book(e.reservationId(), "active", "expired", e.quantity());
                case ReservationExtended _ -> {}
                case StockCommitted e -> {
                    onHand -= e.quantity();
                    book(e.reservationId(), "active", "committed", e.quantity());
                }
            }
        }

        int sum(String kind) {
            return byReservation.values().stream()
                    .mapToInt(kinds -> kinds.getOrDefault(kind, 0))
                    .sum();
        }

        private void book(String name, String from, String to, int pieces) {
            assertThat(pieces).isPositive();
            Map<String, Integer> kinds = byReservation.computeIfAbsent(name, _ -> new HashMap<>());
            if (!from.isEmpty()) {
                kinds.merge(from, -pieces, Integer::sum);
            }
            kinds.merge(to, pieces, Integer::sum);
        }
    }
}
