package dev.daybook.command.stock.domain;

import static dev.daybook.command.stock.domain.Scenario.ID;
import static dev.daybook.command.stock.domain.Scenario.NOW;
import static dev.daybook.command.stock.domain.Scenario.SOON;
import static dev.daybook.command.stock.domain.Scenario.given;
import static dev.daybook.command.stock.domain.Scenario.promised;
import static dev.daybook.command.stock.domain.Scenario.received;
import static dev.daybook.command.stock.domain.Scenario.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.stock.StockEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StockActionsTest {

    @Test
    void empty_stock_can_only_get_pieces() {
        assertThat(allowed()).containsExactly("receive", "adjust");
        assertThat(obstacles())
                .isEqualTo(Map.of(
                        "transfer", "stock.insufficient",
                        "reserve", "stock.insufficient",
                        "extend", "stock.not-reserved",
                        "release", "stock.not-reserved",
                        "commit", "stock.not-reserved"));
    }

    @Test
    void free_pieces_can_be_sent_and_reserved() {
        assertThat(allowed(received(1))).containsExactly("receive", "adjust", "transfer", "reserve");
    }

    @Test
    void a_reservation_can_be_extended_released_and_committed() {
        assertThat(allowed(received(1), reserved("r1", 1, SOON)))
                .containsExactly("receive", "adjust", "extend", "release", "commit");
    }

    @Test
    void an_overdue_reservation_makes_way_for_another() {
        assertThat(allowed(received(1), reserved("r1", 1, NOW)))
                .containsExactly("receive", "adjust", "reserve", "release", "commit");
        assertThat(obstacles(received(1), reserved("r1", 1, NOW))).containsEntry("extend", "stock.reservation-expired");
    }

    @Test
    void a_backorder_can_only_be_released() {
        assertThat(allowed(promised("r1", 1))).containsExactly("receive", "adjust", "release");
        assertThat(obstacles(promised("r1", 1))).containsEntry("extend", "no-effect");
    }

    private static List<String> allowed(StockEvent... history) {
        return StockActions.of(ID, given(history), NOW).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static Map<String, String> obstacles(StockEvent... history) {
        return StockActions.of(ID, given(history), NOW).stream()
                .filter(action -> !action.allowed())
                .collect(Collectors.toMap(
                        Action::name, action -> action.obstacle().orElseThrow().code()));
    }
}
