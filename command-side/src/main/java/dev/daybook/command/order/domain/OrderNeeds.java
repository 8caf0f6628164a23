package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Need;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What would have to be otherwise about an order for a command not to be refused as it is: found by deciding. */
final class OrderNeeds {

    /** A status by the name that callers know it by. */
    private record Status(String name, Function<OrderFacts, Order.Existing> with) {}

    /**
     * How far a command gets in a status that is not in its way.
     *
     * @param idle whether it is allowed, and nothing would come of it
     * @param facts that it is refused for
     */
    private record Further(boolean idle, List<Need> facts) {}

    private static final List<Status> STATUSES = List.of(
            new Status("PLACED", Order.Placed::new),
            new Status("CONFIRMED", Order.Confirmed::new),
            new Status("COMPLETED", Order.Completed::new),
            new Status("CANCELLED", Order.Cancelled::new),
            new Status("EXPIRED", Order.Expired::new),
            new Status("ARCHIVED", Order.Archived::new));

    private OrderNeeds() {}

    /** Nothing where the command is allowed, or refused for what it says itself. */
    static List<Need> of(OrderCommand command, Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> List.of();
            case Order.Existing existing -> of(command, existing);
        };
    }

    private static List<Need> of(OrderCommand command, Order.Existing order) {
        try {
            var _ = Order.decide(command, order);
            return List.of();
        } catch (OrderRejection refusal) {
            List<Need> facts = NeededFacts.of(refusal, command, order.facts());
            return facts.isEmpty() ? otherStatus(command, order) : facts;
        }
    }

    /** A refusal for no fact may be for the status: then the same command gets further in another one. */
    private static List<Need> otherStatus(OrderCommand command, Order.Existing order) {
        Map<String, Further> elsewhere = new LinkedHashMap<>();
        STATUSES.forEach(status -> further(command, status.with().apply(order.facts()))
                .ifPresent(further -> elsewhere.put(status.name(), further)));
        return elsewhere.values().stream()
                .min(Comparator.comparingInt((Further further) -> further.idle() ? 1 : 0)
                        .thenComparingInt(further -> further.facts().size()))
                .map(furthest -> Stream.concat(Stream.of(oneOf(order, elsewhere, furthest)), furthest.facts().stream())
                        .toList())
                .orElse(List.of());
    }

    private static Need oneOf(Order.Existing order, Map<String, Further> elsewhere, Further furthest) {
        List<String> statuses = elsewhere.entrySet().stream()
                .filter(other -> other.getValue().equals(furthest))
                .map(Map.Entry::getKey)
                .toList();
        return new Need.OneOf("/status", status(order), statuses);
    }

    /** Empty where the status is in the way. */
    private static Optional<Further> further(OrderCommand command, Order.Existing order) {
        try {
            return Optional.of(new Further(Order.decide(command, order).isEmpty(), List.of()));
        } catch (OrderRejection refusal) {
            List<Need> facts = NeededFacts.of(refusal, command, order.facts());
            return facts.isEmpty() ? Optional.empty() : Optional.of(new Further(false, facts));
        }
    }

    private static String status(Order.Existing order) {
        return STATUSES.stream()
                .filter(status -> status.with().apply(order.facts()).equals(order))
                .map(Status::name)
                .findFirst()
                .orElseThrow();
    }
}
