package dev.daybook.events.process;

/** Everything that can happen by hand to one effect of a reaction; the stream of a process contains nothing else. */
public sealed interface ProcessEvent permits ProcessEnded {

    /** The effect's id: the same for the same place after the same event, and of no other. */
    String processId();
}
