package dev.daybook.command.batch.domain;

import dev.daybook.events.batch.BatchKind;
import java.util.Optional;

/**
 * Have all items of an upload done.
 *
 * @param dryRun whether every item is only tried
 * @param items how many there are
 * @param sha256 of the upload, in hexadecimal
 * @param undoOf the batch whose accepted items are to be taken back
 */
public record SubmitBatch(
        String batchId, BatchKind kind, boolean dryRun, int items, String sha256, Optional<String> undoOf)
        implements BatchCommand {}
