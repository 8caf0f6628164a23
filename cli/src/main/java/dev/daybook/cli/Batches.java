package dev.daybook.cli;

import dev.daybook.analytics.folding.Checkpoint;
import dev.daybook.analytics.folding.OwnProjection;
import dev.daybook.cli.progress.Progress;
import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Gives a projection the events that count, many at a time. */
final class Batches {

    private static final int MOST = 20_000;

    private final OwnProjection projection;
    private final Progress progress;
    private final List<EventLine> batch = new ArrayList<>();
    private Checkpoint reached;
    private long counted;
    private int seen;

    Batches(OwnProjection projection, Checkpoint start, Progress progress) {
        this.projection = projection;
        this.reached = start;
        this.progress = progress;
    }

    void take(EventLine event) {
        if (reached.counts(event.occurredAt())) {
            batch.add(event);
            counted++;
        }
        reached = reached.at(event.position());
        if (++seen == MOST) {
            fold();
        }
    }

    /** Folds what is left; the tables of a new projection are there then, though nothing has happened. */
    void end() {
        fold();
    }

    private void fold() {
        try {
            projection.fold(batch, reached);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        batch.clear();
        seen = 0;
        progress.reached(reached.position());
    }

    long position() {
        return reached.position();
    }

    long counted() {
        return counted;
    }
}
