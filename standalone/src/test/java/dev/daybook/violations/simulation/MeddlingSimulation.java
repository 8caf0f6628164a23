package dev.daybook.violations.simulation;

import dev.daybook.command.CommandSideApplication;

/** Asks the shop itself. */
final class MeddlingSimulation {

    Class<?> shop() {
        return CommandSideApplication.class;
    }
}
