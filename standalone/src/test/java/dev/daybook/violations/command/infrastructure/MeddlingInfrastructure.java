package dev.daybook.violations.command.infrastructure;

import dev.daybook.violations.command.order.MeddlingController;

/** Breaks the rule that infrastructure imports no feature. */
public final class MeddlingInfrastructure {
    MeddlingController feature() {
        return new MeddlingController();
    }
}
