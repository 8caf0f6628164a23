package dev.daybook.query.orderdetails;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which fields of an order changed between two of its events; pure. */
final class OrderDiff {

    /** They change with every event, and so tell of none. */
    private static final Set<String> ALWAYS = Set.of("/version", "/updatedAt");

    private OrderDiff() {}

    /**
     * What became of a field.
     *
     * @param before absent: there was none
     * @param after absent: there is none any more
     * @param steps with the events that changed it, in order
     */
    record Change(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<OrderPast.Step> steps) {}

    /**
     * What changed from the first step to the last one; a field that is again as it was is not told.
     *
     * @param fields the values of an order by their paths
     */
    static List<Change> of(List<OrderPast.Step> steps, Function<OrderDetail, Map<String, JsonNode>> fields) {
        Map<String, List<OrderPast.Step>> changed = new LinkedHashMap<>();
        Map<String, JsonNode> first = fields.apply(steps.getFirst().order());
        Map<String, JsonNode> last = first;
        for (OrderPast.Step step : steps.subList(1, steps.size())) {
            Map<String, JsonNode> now = fields.apply(step.order());
            for (String field : differing(last, now)) {
                changed.computeIfAbsent(field, _ -> new ArrayList<>()).add(step);
            }
            last = now;
        }
        Set<String> different = differing(first, last);
        Map<String, JsonNode> end = last;
        return changed.entrySet().stream()
                .filter(change -> different.contains(change.getKey()))
                .map(change -> new Change(
                        change.getKey(), first.get(change.getKey()), end.get(change.getKey()), change.getValue()))
                .toList();
    }

    private static Set<String> differing(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        Set<String> fields = new LinkedHashSet<>(one.keySet());
        fields.addAll(other.keySet());
        fields.removeAll(ALWAYS);
        fields.removeIf(field -> Objects.equals(one.get(field), other.get(field)));
        return fields;
    }
}
