package dev.daybook.analytics.folding;

import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A projection that somebody wrote, with what it has folded so far. */
public sealed interface OwnProjection extends AutoCloseable permits JavaProjection, SqlProjection {

    /** How far its rows are; empty when there are none yet. */
    Optional<Checkpoint> checkpoint();

    /** Folds a batch, and keeps its rows together with how far they are: both or neither. */
    void fold(List<EventLine> batch, Checkpoint reached) throws IOException;

    /** Writes each table as CSV, and tells the files. */
    List<Path> write() throws IOException;

    @Override
    void close();
}
