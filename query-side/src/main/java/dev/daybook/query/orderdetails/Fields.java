package dev.daybook.query.orderdetails;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An answer as single values, each under its path: the names on the way to it, and for an element of a list its own id. */
final class Fields {

    /** What elements are known by, under the name of their list; those of any other go by their place. */
    private static final Map<String, String> IDS = Map.of(
            "lines", "lineId",
            "holds", "holdId",
            "documents", "number",
            "payments", "paymentId");

    private static final Set<String> MONEY = Set.of("amountMinor", "currency");

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private Fields() {}

    /** All values of a tree by their paths, which are JSON pointers but for the ids. */
    static Map<String, JsonNode> of(JsonNode tree) {
        Fields fields = new Fields();
        fields.take("", "", tree);
        return fields.values;
    }

    private void take(String path, String name, JsonNode node) {
        if (node.isObject() && !isMoney(node)) {
            node.properties().forEach(field -> take(path + "/" + field.getKey(), field.getKey(), field.getValue()));
        } else if (node.isArray() && node.path(0).isObject()) {
            for (int place = 0; place < node.size(); place++) {
                take(path + "/" + idOf(node.get(place), name, place), "", node.get(place));
            }
        } else if (!node.isArray() || !node.isEmpty()) {
            values.put(path, node);
        }
    }

    private static String idOf(JsonNode element, String list, int place) {
        return Optional.ofNullable(IDS.get(list))
                .map(id -> element.path(id).asString())
                .map(id -> id.replace("~", "~0").replace("/", "~1"))
                .orElseGet(() -> Integer.toString(place));
    }

    private static boolean isMoney(JsonNode node) {
        return MONEY.equals(Set.copyOf(node.propertyNames()));
    }
}
