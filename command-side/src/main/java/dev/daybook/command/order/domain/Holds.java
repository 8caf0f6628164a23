package dev.daybook.command.order.domain;

import dev.daybook.events.order.HoldKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The holds of an order that are active, and those released last, by id, in the order they were placed. */
record Holds(Map<String, Hold> byId) {

    /** So many released holds are known again when a command about them is repeated. */
    static final int RELEASED_REMEMBERED = 50;

    record Hold(HoldKind kind, boolean active) {}

    static Holds none() {
        return new Holds(Map.of());
    }

    Holds placed(String holdId, HoldKind kind) {
        return with(holdId, new Hold(kind, true));
    }

    Holds released(String holdId) {
        return find(holdId)
                .map(hold -> with(holdId, new Hold(hold.kind(), false)).forgettingTheOldest())
                .orElse(this);
    }

    private Holds forgettingTheOldest() {
        List<String> released = byId.entrySet().stream()
                .filter(hold -> !hold.getValue().active())
                .map(Map.Entry::getKey)
                .toList();
        if (released.size() <= RELEASED_REMEMBERED) {
            return this;
        }
        Map<String, Hold> holds = new LinkedHashMap<>(byId);
        holds.remove(released.getFirst());
        return new Holds(holds);
    }

    Optional<Hold> find(String holdId) {
        return Optional.ofNullable(byId.get(holdId));
    }

    boolean isActive(String holdId) {
        return find(holdId).filter(Hold::active).isPresent();
    }

    List<String> active() {
        return byId.entrySet().stream()
                .filter(hold -> hold.getValue().active())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Holds with(String holdId, Hold hold) {
        Map<String, Hold> holds = new LinkedHashMap<>(byId);
        holds.put(holdId, hold);
        return new Holds(holds);
    }
}
