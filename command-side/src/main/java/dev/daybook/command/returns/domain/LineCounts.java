package dev.daybook.command.returns.domain;

import dev.daybook.events.returns.ReturnLine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
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

    /** Likewise after something happened to some pieces; a line that is not there stays away. */
    <T> LineCounts after(List<T> pieces, Function<T, String> lineId, BiFunction<LineCount, T, LineCount> change) {
        Map<String, LineCount> counts = new LinkedHashMap<>(byLineId);
        pieces.forEach(some -> counts.computeIfPresent(lineId.apply(some), (_, count) -> change.apply(count, some)));
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
