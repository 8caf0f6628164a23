package dev.daybook.analytics.ocel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** What events do to sales. */
final class Sales {

    private Sales() {}

    /** What an event adds to the sales of its day, in minor units; negative for a credit, none when it moves no money. */
    static OptionalLong minor(String type, JsonNode data) {
        return switch (type) {
            case "order.placed", "order.imported" ->
                OptionalLong.of(sum(data.at("/content/lines"), "totalMinor")
                        + sum(data.at("/content/adjustments"), "amountMinor"));
            case "order.cancelled", "order.expired" ->
                OptionalLong.of(-data.path("creditMinor").asLong());
            case "order.lines-cancelled", "order.lines-returned", "order.lines-credited" ->
                OptionalLong.of(-sum(data.path("lines"), "creditMinor"));
            case "order.line-added" ->
                OptionalLong.of(data.at("/line/totalMinor").asLong());
            case "order.line-removed" ->
                OptionalLong.of(-data.at("/line/creditMinor").asLong());
            case "order.adjustment-applied" ->
                OptionalLong.of(data.at("/adjustment/amountMinor").asLong());
            case "order.line-quantity-changed", "order.line-tax-changed", "order.shipping-method-changed" ->
                OptionalLong.of(data.path("deltaMinor").asLong());
            default -> OptionalLong.empty();
        };
    }

    private static long sum(JsonNode elements, String field) {
        return StreamSupport.stream(elements.spliterator(), false)
                .mapToLong(element -> element.path(field).asLong())
                .reduce(0, Math::addExact);
    }
}
