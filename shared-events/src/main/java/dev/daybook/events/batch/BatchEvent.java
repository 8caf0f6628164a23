package dev.daybook.events.batch;

/** Everything that can happen to a batch of commands; the stream of a batch contains nothing else. */
public sealed interface BatchEvent
        permits BatchSubmitted,
                BatchItemsJudged,
                BatchPaused,
                BatchResumed,
                BatchCancelled,
                BatchCompleted,
                BatchUndoSubmitted {

    /** The id of the batch. */
    String batchId();
}
