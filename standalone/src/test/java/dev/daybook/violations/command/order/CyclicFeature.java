package dev.daybook.violations.command.order;

import dev.daybook.violations.command.infrastructure.MeddlingInfrastructure;

/** Closes a cycle between a feature and the infrastructure. */
final class CyclicFeature {
    MeddlingInfrastructure infrastructure() {
        return new MeddlingInfrastructure();
    }
}
