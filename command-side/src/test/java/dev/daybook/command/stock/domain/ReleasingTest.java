package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.NOW;
import static dev.daybook.command.stock.domain.Scenario.allocated;
import static dev.daybook.command.stock.domain.Scenario.assertRefused;
import static dev.daybook.command.stock.domain.Scenario.cancelled;
import static dev.daybook.command.stock.domain.Scenario.committed;
import static dev.daybook.command.stock.domain.Scenario.expired;
import static dev.daybook.command.stock.domain.Scenario.promised;
import static dev.daybook.command.stock.domain.Scenario.received;
import static dev.daybook.command.stock.domain.Scenario.release;
import static dev.daybook.command.stock.domain.Scenario.released;
import static dev.daybook.command.stock.domain.Scenario.reserved;
import static dev.daybook.command.stock.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.stock.StockEvent;
import org.junit.jupiter.api.Test;

class ReleasingTest {
    @Test
    void frees_pieces() {
        assertThat(when(release("r1", 2), received(9), reserved("r1", 3))).containsExactly(released("r1", 2));
    }

    @Test
    void gives_up_promised_pieces_first_and_gets_none_of_its_own_back() {
        StockEvent[] history = {received(4), reserved("r1", 4), promised("r1", 2), promised("r2", 3)};

        assertThat(when(release("r1", 1), history)).containsExactly(cancelled("r1", 1));
        assertThat(when(release("r1", 2), history)).containsExactly(cancelled("r1", 2));
        assertThat(when(release("r1", 4), history))
                .containsExactly(cancelled("r1", 2), released("r1", 2), allocated("r2", 2));
    }

    @Test
    void gives_the_pieces_to_those_who_wait_first_come_first_served() {
        assertThat(when(
                        release("r1", 4),
                        received(4),
                        reserved("r1", 4),
                        promised("r2", 3),
                        promised("r3", 3),
                        promised("r4", 3)))
                .containsExactly(released("r1", 4), allocated("r2", 3), allocated("r3", 1));
    }

    @Test
    void more_than_there_is_is_refused() {
        assertThat(assertRefused(
                        StockRejection.NotReserved.class,
                        "stock.not-reserved",
                        release("r1", 6),
                        received(2),
                        reserved("r1", 2),
                        promised("r1", 3)))
                .hasMessageContaining("5 piece(s)");
    }

    @Test
    void again_what_came_back_from_a_reservation_that_is_over_is_harmless() {
        StockEvent[] history = {
            received(9),
            reserved("r1", 3),
            promised("r1", 2),
            cancelled("r1", 2),
            committed("r1", "p1", 2),
            released("r1", 1)
        };

        assertThat(when(release("r1", 3), history)).isEmpty();
        assertRefused(StockRejection.NotReserved.class, "stock.not-reserved", release("r1", 4), history);
        assertThat(when(release("r1", 3), received(9), reserved("r1", 3, NOW), expired("r1", 3)))
                .isEmpty();
    }

    @Test
    void again_a_part_of_a_reservation_that_goes_on_releases_another_part() {
        assertThat(when(release("r1", 2), received(9), reserved("r1", 4), released("r1", 2)))
                .containsExactly(released("r1", 2));
        assertRefused(
                StockRejection.NotReserved.class,
                "stock.not-reserved",
                release("r1", 2),
                received(9),
                reserved("r1", 4),
                released("r1", 3));
    }

    @Test
    void what_has_left_the_house_is_refused() {
        assertRefused(
                StockRejection.NotReserved.class,
                "stock.not-reserved",
                release("r1", 1),
                received(9),
                reserved("r1", 3),
                committed("r1", "p1", 3));
    }
}
