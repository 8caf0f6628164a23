package dev.daybook.query.orderexplanation;

import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.query.standing.OrderState;
import dev.daybook.query.standing.PaymentStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Folds an order, event by event, and remembers which of them last changed each of its statuses. */
final class StatusFold {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private Optional<OrderState> state = Optional.empty();

    /**
     * One of them.
     *
     * @param field JSON pointer to it in the order, elements of lists by their id
     * @param since the event that made it so
     */
    record Status(String field, JsonNode value, Happened since) {}

    void next(OrderEvent event, Happened happened) {
        OrderState after = state.map(before -> before.after(event)).orElseGet(() -> first(event));
        state = Optional.of(after);
        Map<String, JsonNode> values = values(after);
        statuses.keySet().retainAll(values.keySet());
        values.forEach((field, value) -> statuses.compute(
                field,
                (_, known) ->
                        known != null && known.value().equals(value) ? known : new Status(field, value, happened)));
    }

    /** As they are by now. */
    List<Status> statuses() {
        return List.copyOf(statuses.values());
    }

    private static OrderState first(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> OrderState.placed(placed.content());
            case OrderImported imported -> OrderState.imported(imported);
            default -> throw new IllegalStateException("no order begins with " + event);
        };
    }

    private static Map<String, JsonNode> values(OrderState order) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put("/status", JSON.stringNode(order.stage().name()));
        values.put(
                "/paymentStatus", JSON.stringNode(PaymentStatus.of(order.bill()).name()));
        values.put("/paymentAwaited", JSON.booleanNode(order.standing().paymentAwaited()));
        values.put(
                "/fulfilmentStatus",
                JSON.stringNode(order.standing().fulfilmentStatus().name()));
        values.put("/held", JSON.booleanNode(!order.holds().isEmpty()));
        order.holds()
                .forEach(hold -> values.put("/holds/" + escaped(hold.holdId()) + "/active", JSON.booleanNode(true)));
        return values;
    }

    private static String escaped(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }
}
