package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.ID;
import static dev.daybook.command.stock.domain.Scenario.NOW;
import static dev.daybook.command.stock.domain.Scenario.SOON;
import static dev.daybook.command.stock.domain.Scenario.allocated;
import static dev.daybook.command.stock.domain.Scenario.cancelled;
import static dev.daybook.command.stock.domain.Scenario.expired;
import static dev.daybook.command.stock.domain.Scenario.given;
import static dev.daybook.command.stock.domain.Scenario.promised;
import static dev.daybook.command.stock.domain.Scenario.received;
import static dev.daybook.command.stock.domain.Scenario.released;
import static dev.daybook.command.stock.domain.Scenario.reserve;
import static dev.daybook.command.stock.domain.Scenario.reserved;
import static dev.daybook.command.stock.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.stock.StockEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExpiringTest {

    private static final ExpireReservations EXPIRE = new ExpireReservations(ID, NOW);

    @Nested
    class Expiring {
        @Test
        void takes_the_pieces_from_who_is_overdue_and_from_nobody_else() {
            assertThat(when(
                            EXPIRE,
                            received(9),
                            reserved("r1", 3, NOW.plusMillis(1)),
                            reserved("r2", 2, NOW),
                            reserved("r3", 1)))
                    .containsExactly(expired("r2", 2));
        }

        @Test
        void gives_them_to_those_who_wait_but_not_to_the_overdue_one_itself() {
            assertThat(when(EXPIRE, received(3), reserved("r1", 3, NOW), promised("r1", 2), promised("r2", 1)))
                    .containsExactly(expired("r1", 3), cancelled("r1", 2), allocated("r2", 1));
        }

        @Test
        void what_was_only_promised_never_ends_by_itself() {
            assertThat(when(new ExpireReservations(ID, SOON), promised("r1", 2)))
                    .isEmpty();
        }

        @Test
        void promised_pieces_that_came_last_as_long_as_their_reservation() {
            StockEvent[] history = {
                received(2), reserved("r1", 1, NOW), promised("r1", 1), allocated("r1", 1), promised("r2", 1)
            };

            assertThat(when(EXPIRE, history)).containsExactly(expired("r1", 2), allocated("r2", 1));
            assertThat(when(EXPIRE, received(2), promised("r1", 1), allocated("r1", 1)))
                    .isEmpty();
        }
    }

    @Nested
    class WhatIsAvailable {
        @Test
        void is_neither_reserved_nor_waited_for_and_counts_what_is_overdue() {
            Stock stock = given(received(9), reserved("r1", 2), reserved("r2", 3, SOON));

            assertThat(stock.onHand()).isEqualTo(9);
            assertThat(stock.reserved()).isEqualTo(5);
            assertThat(stock.available(NOW)).isEqualTo(4);
            assertThat(stock.available(SOON)).isEqualTo(7);
        }

        @Test
        void is_what_those_who_wait_leave_of_overdue_pieces() {
            StockEvent[] history = {received(5), reserved("r1", 5, NOW), promised("r1", 7), promised("r2", 3)};

            assertThat(given(history).available(NOW)).isEqualTo(2);
            assertThat(given(history).available(NOW.minusMillis(1))).isZero();
            assertThat(when(reserve("r3", 2), history)).endsWith(reserved("r3", 2, SOON));
        }
    }

    @Nested
    class TheMemory {
        @Test
        void keeps_a_bounded_number_of_ended_reservations() {
            Stock stock = after(IntStream.rangeClosed(1, 501)
                    .mapToObj(n -> List.of(reserved("r" + n, 1), released("r" + n, 1))));

            assertThat(stock.reservations().ended()).hasSize(500);
            assertThat(stock.reservations().find("r1")).isEmpty();
            assertThat(stock.reservations().find("r2")).contains(new Reservation(1, 0, 0, 1, false, Optional.empty()));
            assertThat(stock.reservations().active()).isEmpty();
        }

        @Test
        void keeps_a_bounded_number_of_movements() {
            Stock stock = after(IntStream.rangeClosed(1, 501)
                    .mapToObj(n -> List.of(new dev.daybook.events.stock.StockReceived(ID, "d" + n, 1))));

            assertThat(stock.movements().last()).hasSize(500);
            assertThat(stock.movements().last()).startsWith(Movement.receipt("d2", 1));
            assertThat(stock.movements().last()).endsWith(Movement.receipt("d501", 1));
        }

        @Test
        void tells_that_a_reservation_expired() {
            assertThat(given(
                                    received(3),
                                    reserved("r1", 3, NOW),
                                    promised("r1", 1),
                                    expired("r1", 3),
                                    cancelled("r1", 1))
                            .reservations())
                    .satisfies(known -> {
                        assertThat(known.active()).isEmpty();
                        assertThat(known.find("r1")).contains(new Reservation(4, 0, 0, 4, true, Optional.empty()));
                    });
        }

        @Test
        void takes_no_notice_of_what_happened_to_an_unknown_reservation() {
            assertThat(given(released("r9", 1))).isEqualTo(given());
        }

        private static Stock after(Stream<? extends List<? extends StockEvent>> history) {
            return Stock.rules().after(history.<StockEvent>flatMap(List::stream).toList());
        }
    }

    @Nested
    class TheId {
        @Test
        void is_read_back_from_its_text() {
            StockId id = StockId.parse(ID);

            assertThat(id).isEqualTo(new StockId("85123A", "main")).hasToString(ID);
            assertThat(id.at("shop")).hasToString("85123A@shop");
        }

        @Test
        void has_both_parts() {
            for (String text : List.of("85123A", "@main", "85123A@", "a@b@c")) {
                assertThatThrownBy(() -> StockId.parse(text))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(text);
            }
            assertThatThrownBy(() -> new StockId("a@b", "c")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void is_that_of_the_stream_stock() {
            assertThat(Stock.rules().stream()).isEqualTo("stock");
            assertThat(Stock.rules().target().apply(EXPIRE)).isEqualTo(ID);
            assertThat(Stock.rules().source().apply(received(1))).isEqualTo(ID);
        }
    }
}
