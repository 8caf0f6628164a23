package dev.daybook.command.batch;

import dev.daybook.command.infrastructure.Intent;
import dev.daybook.events.Envelope;
import dev.daybook.events.batch.BatchKind;

/** Knows what the items of a batch ask for; whoever owns the commands provides it. */
public interface BatchWork {

    /**
     * What one item asks for.
     *
     * @param id of the one that it is about
     */
    record Item(String id, Intent intent) {}

    /**
     * Reads a line.
     *
     * @throws dev.daybook.command.infrastructure.RequestException naming everything that is wrong with it
     */
    Item read(BatchKind kind, byte[] line);

    /**
     * What takes back an item that was accepted.
     *
     * @param kind of the batch that takes back
     * @param line as the batch that is taken back had it
     * @param index in the batch that takes back
     * @param submitted tells of the batch that takes back
     */
    Item undo(BatchKind kind, byte[] line, int index, Envelope submitted);
}
