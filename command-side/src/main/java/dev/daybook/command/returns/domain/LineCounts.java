package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.ReturnLine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The lines of a return by their ids, as they were requested. */
record LineCounts(Map<String, LineCount> byLineId) {

    LineCounts {
        byLineId = Collections.unmodifiableMap(new LinkedHashMap<>(byLineId));
    }

    static LineCounts of(List<ReturnLine> lines) {
        Map<String, LineCount> counts = new LinkedHashMap<>();
        lines.forEach(line -> counts.put(line.lineId(), LineCount.of(line)));
        return new LineCounts(counts);
    }

    /** Likewise, with another count of one line; a line that is not there stays away. */
    LineCounts with(String lineId, UnaryOperator<LineCount> change) {
        Map<String, LineCount> counts = new LinkedHashMap<>(byLineId);
        var _ = counts.computeIfPresent(lineId, (_, count) -> change.apply(count));
        return new LineCounts(counts);
    }

    /** The pieces of all lines together. */
    long sum(ToIntFunction<LineCount> pieces) {
        return byLineId.values().stream()
                .mapToLong(count -> pieces.applyAsInt(count))
                .sum();
    }

    /** So many pieces each line has for one more step. */
    Leftover left(ToIntFunction<LineCount> pieces) {
        return new Leftover(byLineId.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> pieces.applyAsInt(entry.getValue()))));
    }

    String skuOf(String lineId) {
        LineCount count = byLineId.get(lineId);
        return count == null ? "" : count.line().sku();
    }
}
