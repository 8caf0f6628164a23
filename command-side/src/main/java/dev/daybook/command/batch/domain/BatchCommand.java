package dev.daybook.command.batch.domain;

/** Everything that can be asked of a batch. */
public sealed interface BatchCommand
        permits SubmitBatch, RecordVerdicts, PauseBatch, ResumeBatch, CancelBatch, UndoBatch {

    /** The id of the batch. */
    String batchId();
}
