package dev.daybook.command.process.domain;

/** Everything that can be asked of one effect of a reaction. */
public sealed interface ProcessCommand permits EndProcess {

    /** The effect's id. */
    String processId();
}
