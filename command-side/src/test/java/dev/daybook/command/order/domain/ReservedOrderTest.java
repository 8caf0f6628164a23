package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static dev.daybook.command.order.domain.Shelves.counted;
import static dev.daybook.command.order.domain.Shelves.supply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.StockPieces;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReservedOrderTest {

    @Nested
    class GivenAReservedOrder {

        private final OrderEvent[] placed = when(place(
                        draft(line("1", 5, "5"), line("2", 1, "5")),
                        supply(
                                Map.of("SKU-1", counted("5"), "SKU-2", counted("5")),
                                Map.of("SKU-1@near", 3, "SKU-1@far", 2, "SKU-2@near", 1))))
                .toArray(OrderEvent[]::new);

        private Map<String, Integer> givenUpBy(OrderCommand command) {
            return Order.decide(command, given(placed)).stream()
                    .filter(OrderStockReleased.class::isInstance)
                    .map(OrderStockReleased.class::cast)
                    .flatMap(event -> event.released().stream())
                    .collect(Collectors.toMap(StockPieces::stockId, StockPieces::pieces));
        }

        @Test
        void cancelling_it_gives_everything_back() {
            assertThat(givenUpBy(new CancelOrder(ID, REASON)))
                    .isEqualTo(Map.of("SKU-1@near", 3, "SKU-1@far", 2, "SKU-2@near", 1));
        }

        @Test
        void cancelling_pieces_gives_back_those_reserved_last() {
            assertThat(givenUpBy(new CancelLines(ID, List.of(pieces("1", 1)), REASON)))
                    .isEqualTo(Map.of("SKU-1@far", 1));
            assertThat(givenUpBy(new CancelLines(ID, List.of(pieces("1", 4)), REASON)))
                    .isEqualTo(Map.of("SKU-1@far", 2, "SKU-1@near", 2));
        }

        @Test
        void cancelling_the_last_pieces_gives_everything_back_once() {
            assertThat(givenUpBy(new CancelLines(ID, List.of(pieces("1", 5), pieces("2", 1)), REASON)))
                    .isEqualTo(Map.of("SKU-1@near", 3, "SKU-1@far", 2, "SKU-2@near", 1));
        }

        @Test
        void confirming_it_gives_nothing_back() {
            assertThat(givenUpBy(new ConfirmOrder(ID))).isEmpty();
        }
    }
}
