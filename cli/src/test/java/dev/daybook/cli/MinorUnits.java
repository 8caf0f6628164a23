package dev.daybook.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Adds up what a double of the server holds, each line rounded by itself as the server does. */
final class MinorUnits {

    private MinorUnits() {}

    static long heldIn(Map<String, List<JsonNode>> state) {
        return state.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(MinorUnits::of)
                .sum();
    }

    private static long of(JsonNode event) {
        long lines =
                event.path("lines").valueStream().mapToLong(MinorUnits::line).sum();
        long adjustments = event.path("adjustments")
                .valueStream()
                .mapToLong(adjustment ->
                        adjustment.path("amount").path("amountMinor").asLong())
                .sum();
        return (event.path("kind").asString("").equals("SALE") ? lines : -lines) + adjustments;
    }

    private static long line(JsonNode line) {
        return new BigDecimal(line.path("unitPrice").path("amount").asString())
                .multiply(BigDecimal.valueOf(line.path("quantity").asInt()))
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
