package dev.daybook.events.operations;

/** What operators do to one view; the stream {@code operations/views} contains nothing else. */
public sealed interface ViewOperation extends OperationsEvent
        permits RebuildStarted,
                RebuildPaced,
                RebuildPaused,
                RebuildResumed,
                RebuildVerified,
                RebuildCancelled,
                SwitchBegun,
                ViewSwitched,
                SwitchAbandoned,
                BuildDropped,
                DocumentRepaired,
                DeadLetterDiscarded {

    /** Name of the view. */
    String view();
}
