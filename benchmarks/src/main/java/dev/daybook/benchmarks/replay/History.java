package dev.daybook.benchmarks.replay;

import dev.daybook.store.read.PositionRange;

/** A way to read events forward and decode them. */
@FunctionalInterface
interface History {

    /** Reads and decodes a range, and says how many events it was. */
    long read(PositionRange range) throws Exception;
}
