package dev.daybook.command.order.domain;

import dev.daybook.events.order.EditPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The edit that is open, if any, and those that ended last.
 *
 * @param ended by id in the order they ended, and whether they were confirmed
 */
record Edits(Optional<Open> open, Map<String, Boolean> ended) {

    /** So many ended edits are known again when a command about them is repeated. */
    static final int REMEMBERED = 20;

    /** An edit that is neither confirmed nor cancelled. */
    record Open(String editId, Optional<EditPlan> plan) {}

    private static final String HOLD = "edit-";

    /** The hold that keeps an edited order in the house until it is paid for. */
    static String holdId(String editId) {
        return HOLD + editId;
    }

    /** Whether an edit has placed this hold. */
    boolean placed(String holdId) {
        return holdId.startsWith(HOLD) && wasConfirmed(holdId.substring(HOLD.length()));
    }

    static Edits none() {
        return new Edits(Optional.empty(), Map.of());
    }

    Optional<Open> find(String editId) {
        return open.filter(edit -> edit.editId().equals(editId));
    }

    boolean wasConfirmed(String editId) {
        return ended.getOrDefault(editId, false);
    }

    boolean wasCancelled(String editId) {
        return !ended.getOrDefault(editId, true);
    }

    Edits started(String editId) {
        return new Edits(Optional.of(new Open(editId, Optional.empty())), ended);
    }

    Edits staged(String editId, EditPlan plan) {
        return new Edits(Optional.of(new Open(editId, Optional.of(plan))), ended);
    }

    Edits ended(String editId, boolean confirmed) {
        Map<String, Boolean> known = new LinkedHashMap<>(ended);
        known.put(editId, confirmed);
        if (known.size() > REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        return new Edits(Optional.empty(), known);
    }
}
