package dev.daybook.violations.cli;

import dev.daybook.command.CommandSideConfiguration;

/** Breaks the rule that the command line speaks HTTP. */
final class MeddlingVerb {
    Object side() {
        return new CommandSideConfiguration();
    }
}
