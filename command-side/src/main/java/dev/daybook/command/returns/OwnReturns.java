package dev.daybook.command.returns;

import dev.daybook.command.decisions.Action;
import dev.daybook.command.infrastructure.Tenants;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.returns.domain.RequestReturn;
import dev.daybook.command.returns.domain.RequestedPieces;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.returns.domain.ReturnWindow;
import dev.daybook.command.returns.domain.Sale;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.returns.ReturnReason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What returns have to do with the customers who placed the orders. */
final class OwnReturns {

    private final ReturnWindows windows;
    private final Clock clock;

    OwnReturns(ReturnWindows windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /** Whether a return is of the customer's order; whose an order is never changes. */
    static boolean isOf(String customerId, Return state, Function<String, Order> orders) {
        return state.orderId()
                .map(orders)
                .filter(order -> order.isOf(customerId))
                .isPresent();
    }

    /** Whether a return of an order may be asked for: of a piece of some line that has arrived. */
    List<Action> ofOrder(String orderId, Order order) {
        Optional<ReturnWindow> window = windows.of(Tenants.DEFAULT, orderId, clock.instant());
        List<String> arrived = order.content().map(OrderContent::lines).orElse(List.of()).stream()
                .map(OrderLine::lineId)
                .filter(lineId -> order.returnable(lineId) > 0)
                .toList();
        return List.of(arrived.stream()
                .map(lineId -> verdict(orderId, lineId, order, window))
                .filter(Action::allowed)
                .findFirst()
                .orElseGet(() -> verdict(orderId, arrived.isEmpty() ? "1" : arrived.getFirst(), order, window)));
    }

    private static Action verdict(String orderId, String lineId, Order order, Optional<ReturnWindow> window) {
        var request = new RequestReturn(
                "",
                orderId,
                List.of(new RequestedPieces(lineId, 1, ReturnReason.OTHER)),
                Optional.empty(),
                Optional.empty());
        Sale sale = ReturnedOrder.sale(request, order);
        return Action.judged(
                "returns",
                () -> Return.decide(request.of(window.map(sale::within).orElse(sale)), new Return.NotRequested()));
    }
}
