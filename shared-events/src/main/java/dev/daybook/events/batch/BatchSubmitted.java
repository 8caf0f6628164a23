package dev.daybook.events.batch;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * Somebody wants all of this done.
 *
 * @param dryRun whether every item is only tried
 * @param items how many, above 0
 * @param sha256 of the upload that the items came with, in hexadecimal
 * @param undoOf the batch whose accepted items this one takes back
 */
@EventType(name = "batch.submitted")
public record BatchSubmitted(
        String batchId, BatchKind kind, boolean dryRun, int items, String sha256, Optional<String> undoOf)
        implements BatchEvent {}
