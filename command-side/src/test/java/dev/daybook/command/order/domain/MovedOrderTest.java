package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.placed;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.stock.BackorderCancelled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Five counted pieces of one line and two uncounted ones of another, all to be sent from near. */
class MovedOrderTest {

    private static final ReservationPolicy POLICY =
            new ReservationPolicy(7, Duration.ofMinutes(15), List.of("near", "far"));
    private static final OrderEvent PLACED = placed(draft(line("1", 5, "1"), line("2", 2, "1")));
    private static final OrderEvent RESERVED = new OrderStockReserved(
            ID, List.of(new LineReservation("SKU-1@near", ID, "SKU-1", 5, 0)), Optional.empty(), 7);
    private static final OrderEvent ASSIGNED =
            new LinesAssigned(ID, "f1", "near", List.of(quantity("1", 5), quantity("2", 2)), Optional.of(7));
    private static final OrderEvent[] ROUTED = {PLACED, RESERVED, new OrderConfirmed(ID), ASSIGNED};

    @Test
    void pieces_go_to_a_new_fulfilment_with_what_stock_keeps_for_them() {
        assertThat(when(move("far", Map.of("1", 5, "2", 2), 5), ROUTED))
                .containsExactly(
                        new LinesUnassigned(ID, "f1", List.of(quantity("1", 5), quantity("2", 2))),
                        new OrderStockReleased(ID, List.of(new StockPieces("SKU-1@near", ID, "SKU-1", 5))),
                        new OrderStockReserved(
                                ID,
                                List.of(new LineReservation("SKU-1@far", ID + "-2", "SKU-1", 5, 0)),
                                Optional.empty(),
                                7),
                        new LinesAssigned(
                                ID, ID + "-1", "far", List.of(quantity("1", 5), quantity("2", 2)), Optional.empty()));
    }

    @Test
    void what_is_packed_stays() {
        List<OrderEvent> moved = when(move("far", Map.of("1", 2, "2", 0), 9), ROUTED);

        assertThat(moved.getFirst()).isEqualTo(new LinesUnassigned(ID, "f1", List.of(quantity("1", 2))));
        assertThat(after(moved).facts().goods().unassignedByStockId())
                .isEqualTo(Map.of("SKU-1@near", 0, "SKU-1@far", 0));
    }

    @Test
    void what_is_not_counted_takes_nothing_from_stock() {
        assertThat(when(move("far", Map.of("2", 2), 0), ROUTED))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("LinesUnassigned", "LinesAssigned");
    }

    @Test
    void a_fulfilment_that_is_there_already_takes_them() {
        List<OrderEvent> some = when(move("far", Map.of("1", 2), 9), ROUTED);
        List<OrderEvent> rest = Order.decide(move("far", Map.of("1", 3), 3), after(some));

        assertThat(rest.getLast())
                .isEqualTo(new LinesAssigned(ID, ID + "-1", "far", List.of(quantity("1", 3)), Optional.empty()));
    }

    @Test
    void all_or_none_are_moved() {
        assertThatExceptionOfType(OrderRejection.OutOfStock.class)
                .isThrownBy(() -> when(move("far", Map.of("1", 5, "2", 2), 4), ROUTED))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code, Fault::message)
                        .containsExactly(tuple("/location", "out-of-stock", "SKU-1 has 4 left there, not 5")));
    }

    @Test
    void pieces_go_only_where_the_shop_has_stock() {
        assertThatExceptionOfType(OrderRejection.InvalidContent.class)
                .isThrownBy(() -> when(move("attic", Map.of("1", 5), 9), ROUTED))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/location", "unknown-location")));
    }

    @Test
    void what_is_there_already_is_moved_no_more() {
        assertThat(when(move("near", Map.of("1", 5), 9), ROUTED)).isEmpty();
        Order moved = after(when(move("far", Map.of("1", 5, "2", 2), 5), ROUTED));
        assertThat(Order.decide(move("far", Map.of(), 9), moved)).isEmpty();
    }

    @Test
    void a_fulfilment_that_never_was_has_nothing_to_move() {
        assertThatExceptionOfType(OrderRejection.FulfilmentNotFound.class)
                .isThrownBy(() -> when(new MoveLines(ID, "f9", "far").with(POLICY, Map.of(), Map.of()), ROUTED));
    }

    @Test
    void an_order_whose_promised_pieces_were_given_up_first_is_routed_anew() {
        assertThat(new FulfilmentRouting().react(new BackorderCancelled("SKU-1@near", ID, 2), SampleEnvelope.ANY))
                .containsExactly(new Effect.Send("order", new RouteOrder(ID), Optional.empty()));
        assertThat(new FulfilmentRouting().react(new BackorderCancelled("SKU-1@near", "b2b", 2), SampleEnvelope.ANY))
                .isEmpty();
    }

    private static Order.Existing after(List<OrderEvent> events) {
        return (Order.Existing)
                given(Stream.concat(Stream.of(ROUTED), events.stream()).toArray(OrderEvent[]::new));
    }

    private static MoveLines move(String location, Map<String, Integer> loose, int there) {
        return new MoveLines(ID, "f1", location).with(POLICY, loose, Map.of("SKU-1@" + location, there));
    }

    private static LineQuantity quantity(String lineId, int pieces) {
        return new LineQuantity(lineId, "SKU-" + lineId, pieces);
    }
}
