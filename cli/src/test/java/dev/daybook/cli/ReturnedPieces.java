package dev.daybook.cli;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Knows how many pieces of each order line came back already. */
final class ReturnedPieces {

    private final Map<String, Integer> returned = new HashMap<>();

    /** Takes back all lines of a return, or none when one is more than was sold. */
    boolean giveBack(JsonNode order, JsonNode back) {
        Map<String, Integer> after = new HashMap<>();
        for (JsonNode line : back.path("lines")) {
            String lineId = line.path("lineId").asString();
            String key = order.path("id").asString() + "/" + lineId;
            int pieces = after.getOrDefault(key, returned.getOrDefault(key, 0))
                    + line.path("quantity").asInt();
            if (pieces > sold(order, lineId)) {
                return false;
            }
            after.put(key, pieces);
        }
        returned.putAll(after);
        return true;
    }

    private static int sold(JsonNode order, String lineId) {
        for (JsonNode line : order.path("lines")) {
            if (line.path("lineId").asString().equals(lineId)) {
                return line.path("quantity").asInt();
            }
        }
        return 0;
    }
}
