package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.ID;
import static dev.daybook.command.stock.domain.Scenario.NOW;
import static dev.daybook.command.stock.domain.Scenario.SOON;
import static dev.daybook.command.stock.domain.Scenario.allocated;
import static dev.daybook.command.stock.domain.Scenario.assertRefused;
import static dev.daybook.command.stock.domain.Scenario.cancelled;
import static dev.daybook.command.stock.domain.Scenario.commit;
import static dev.daybook.command.stock.domain.Scenario.committed;
import static dev.daybook.command.stock.domain.Scenario.expired;
import static dev.daybook.command.stock.domain.Scenario.given;
import static dev.daybook.command.stock.domain.Scenario.promised;
import static dev.daybook.command.stock.domain.Scenario.received;
import static dev.daybook.command.stock.domain.Scenario.released;
import static dev.daybook.command.stock.domain.Scenario.reserve;
import static dev.daybook.command.stock.domain.Scenario.reserveOrWait;
import static dev.daybook.command.stock.domain.Scenario.reserved;
import static dev.daybook.command.stock.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.stock.ReservationExtended;
import dev.daybook.events.stock.StockEvent;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReservingTest {

    @Nested
    class Reserving {
        @Test
        void keeps_free_pieces_until_the_time_is_over() {
            assertThat(when(reserve("r1", 10), received(10))).containsExactly(reserved("r1", 10, SOON));
            assertThat(when(new ReserveStock(ID, "r1", 4, true, Optional.empty(), NOW), received(10)))
                    .containsExactly(reserved("r1", 4));
        }

        @Test
        void more_than_is_available_is_refused_with_what_could_be_had() {
            assertThat(assertRefused(
                                    StockRejection.Insufficient.class,
                                    "stock.insufficient",
                                    reserve("r2", 8),
                                    received(10),
                                    reserved("r0", 1, NOW),
                                    reserved("r1", 3))
                            .available())
                    .isEqualTo(7);
        }

        @Test
        void keeps_what_is_there_and_promises_the_rest_to_who_may_wait() {
            assertThat(when(reserveOrWait("r2", 8), received(10), reserved("r1", 7)))
                    .containsExactly(reserved("r2", 3, SOON), promised("r2", 5));
            assertThat(when(reserveOrWait("r2", 8))).containsExactly(promised("r2", 8));
        }

        @Test
        void takes_the_pieces_of_overdue_reservations_first() {
            assertThat(when(
                            reserve("r3", 7),
                            received(10),
                            reserved("r0", 2),
                            reserved("r1", 3, NOW),
                            reserved("r2", 4, NOW.plusMillis(-1))))
                    .containsExactly(expired("r1", 3), expired("r2", 4), reserved("r3", 7, SOON));
        }

        @Test
        void comes_after_those_who_wait_for_the_pieces_of_overdue_reservations() {
            StockEvent[] history = {
                received(5), reserved("r1", 5, NOW), promised("r1", 2), promised("r2", 3), promised("r3", 1)
            };

            assertThat(when(reserveOrWait("r4", 2), history))
                    .containsExactly(
                            expired("r1", 5),
                            cancelled("r1", 2),
                            allocated("r2", 3),
                            allocated("r3", 1),
                            reserved("r4", 1, SOON),
                            promised("r4", 1));
            assertThat(assertRefused(StockRejection.Insufficient.class, "stock.insufficient", reserve("r4", 2), history)
                            .available())
                    .isEqualTo(1);
        }

        @Test
        void again_is_harmless_whatever_became_of_it() {
            StockEvent[] history = {received(3), reserved("r1", 3, NOW), promised("r1", 4)};

            assertThat(when(reserve("r1", 7), history)).isEmpty();
            assertThat(when(reserve("r1", 1), received(3), reserved("r1", 1), released("r1", 1)))
                    .isEmpty();
            assertThat(when(reserve("r1", 1), received(3), reserved("r1", 1), expired("r1", 1)))
                    .isEmpty();
            assertThat(when(reserve("r1", 1), received(3), reserved("r1", 1), committed("r1", "p1", 1)))
                    .isEmpty();
            assertThat(when(reserve("r1", 1), promised("r1", 1), cancelled("r1", 1)))
                    .isEmpty();
        }

        @Test
        void another_quantity_under_a_known_id_is_refused() {
            StockEvent[] history = {received(9), reserved("r1", 3), committed("r1", "p1", 1)};

            assertRefused(
                    StockRejection.ReservationIdTaken.class, "stock.reservation-id-taken", reserve("r1", 2), history);
        }
    }

    @Nested
    class Extending {
        private static ExtendReservation extend(Optional<Instant> expiresAt) {
            return new ExtendReservation(ID, "r1", expiresAt, NOW);
        }

        private static final StockEvent[] HISTORY = {received(9), reserved("r1", 3, SOON)};

        @Test
        void sets_another_end_or_none() {
            assertThat(when(extend(Optional.of(NOW.plusMillis(1))), HISTORY))
                    .containsExactly(new ReservationExtended(ID, "r1", Optional.of(NOW.plusMillis(1))));
            assertThat(when(extend(Optional.empty()), HISTORY))
                    .containsExactly(new ReservationExtended(ID, "r1", Optional.empty()));
        }

        @Test
        void counts_from_then_on() {
            Stock extended =
                    given(received(9), reserved("r1", 3, NOW), new ReservationExtended(ID, "r1", Optional.of(SOON)));

            assertThat(extended.available(NOW)).isEqualTo(6);
            assertThat(extended.available(SOON)).isEqualTo(9);
        }

        @Test
        void a_reservation_whose_time_ran_out_is_refused() {
            assertRefused(
                    StockRejection.Expired.class,
                    "stock.reservation-expired",
                    extend(Optional.of(NOW)),
                    received(9),
                    reserved("r1", 3, NOW));
            assertRefused(
                    StockRejection.Expired.class,
                    "stock.reservation-expired",
                    extend(Optional.of(SOON)),
                    received(9),
                    reserved("r1", 3, NOW),
                    expired("r1", 3));
        }

        @Test
        void a_reservation_that_is_over_is_refused() {
            assertRefused(
                    StockRejection.NotReserved.class,
                    "stock.not-reserved",
                    extend(Optional.of(SOON)),
                    received(9),
                    reserved("r1", 3, SOON),
                    released("r1", 3));
        }

        @Test
        void pieces_that_are_only_waited_for_changes_nothing() {
            assertThat(when(extend(Optional.of(SOON)), promised("r1", 3))).isEmpty();
        }
    }

    @Nested
    class Committing {
        @Test
        void lets_reserved_pieces_leave_the_house() {
            StockEvent[] history = {received(9), reserved("r1", 3), committed("r1", "p1", 2)};

            assertThat(when(commit("r1", "p2", 1), history)).containsExactly(committed("r1", "p2", 1));
            assertThat(given(history).onHand()).isEqualTo(7);
            assertThat(given(history).reserved()).isEqualTo(1);
        }

        @Test
        void more_than_is_reserved_is_refused_even_if_more_is_promised() {
            assertThat(assertRefused(
                            StockRejection.NotReserved.class,
                            "stock.not-reserved",
                            commit("r1", "p1", 3),
                            received(2),
                            reserved("r1", 2),
                            promised("r1", 5)))
                    .hasMessageContaining("r1")
                    .hasMessageContaining("2 piece(s)");
        }

        @Test
        void for_the_same_shipment_may_take_pieces_of_several_reservations() {
            StockEvent[] history = {received(9), reserved("r1", 3), reserved("r2", 3), committed("r1", "p1", 2)};

            assertThat(when(commit("r1", "p1", 2), history)).isEmpty();
            assertThat(when(commit("r2", "p1", 2), history)).containsExactly(committed("r2", "p1", 2));
            assertRefused(StockRejection.IdTaken.class, "stock.id-taken", commit("r1", "p1", 1), history);
        }

        @Test
        void the_last_reserved_piece_leaves_the_promised_ones_without_an_end() {
            Stock rest = given(
                    received(2),
                    reserved("r1", 2, NOW),
                    promised("r1", 3),
                    committed("r1", "p1", 2),
                    allocated("r1", 1));

            assertThat(rest.reservations().find("r1")).contains(new Reservation(5, 1, 2, 0, false, Optional.empty()));
        }
    }
}
