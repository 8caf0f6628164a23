package dev.daybook.benchmarks.crud;

import java.util.Set;

/** What may be done to an order that exists. */
enum Change {
    CONFIRM("CONFIRMED", "order.confirmed"),
    CANCEL("CANCELLED", "order.cancelled");

    private final String status;
    private final String action;

    Change(String status, String action) {
        this.status = status;
        this.action = action;
    }

    /** Into which state it brings an order. */
    String status() {
        return status;
    }

    /** What the audit row says. */
    String action() {
        return action;
    }

    /** In which states it may be done. */
    boolean isAllowedIn(String before) {
        Set<String> allowed = switch (this) {
            case CONFIRM -> Set.of("OPEN");
            case CANCEL -> Set.of("OPEN", "CONFIRMED");
        };
        return allowed.contains(before);
    }
}
