package dev.daybook.command.payment.domain;

import java.util.HashMap;
import java.util.Map;

/** How an entry goes from one map of a state to another. */
final class Moves {

    private Moves() {}

    static <T> Map<String, T> with(Map<String, T> entries, String id, T entry) {
        Map<String, T> more = new HashMap<>(entries);
        var _ = more.put(id, entry);
        return Map.copyOf(more);
    }

    static <T> Map<String, T> without(Map<String, T> entries, String id) {
        Map<String, T> fewer = new HashMap<>(entries);
        var _ = fewer.remove(id);
        return Map.copyOf(fewer);
    }

    /** The entries of one map, and this one of another where that has it. */
    static <T> Map<String, T> taking(Map<String, T> entries, String id, Map<String, T> from) {
        T entry = from.get(id);
        return entry == null ? entries : with(entries, id, entry);
    }
}
