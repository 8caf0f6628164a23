package dev.daybook.query.infrastructure.tables;

import dev.daybook.analytics.sql.HistoryFile;
import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.StoreReadException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes the next tables beside those that there are: a part of the events at a time, each of them whole or not at all. */
final class TablesBuild {

    private static final int LINES_AT_A_TIME = 20_000;

    private final TablesFolder folder;
    private final StoredEvents history;
    private final EventLines eventLines;
    private final String form;
    private final Clock clock;
    private final BooleanSupplier ended;
    private volatile Progress progress = new Progress(0, 0);

    TablesBuild(
            TablesFolder folder,
            StoredEvents history,
            EventLines eventLines,
            String form,
            Clock clock,
            BooleanSupplier ended) {
        this.folder = folder;
        this.history = history;
        this.eventLines = eventLines;
        this.form = form;
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * How far it is.
     *
     * @param position of the last event that is in the tables
     * @param head of the last one that will be
     */
    record Progress(long position, long head) {}

    Progress progress() {
        return progress;
    }

    /**
     * Goes on from where an earlier one was broken off, or begins with the newest tables if their file is still there.
     *
     * @param newest those that there are
     * @return the file of those that were made; empty when the node stops
     * @throws IOException when that fails; what was made so far is gone
     */
    Optional<Path> run(Optional<Path> newest, long head) throws IOException {
        try {
            Optional<Path> there = newest.filter(Files::exists);
            if (there.isPresent() && !Files.exists(folder.coming())) {
                folder.copy(there.get());
            }
            Optional<TablesState> made = make(head);
            folder.clear();
            return made.isPresent() ? Optional.of(folder.publish(made.get())) : Optional.empty();
        } catch (IOException failure) {
            folder.discard();
            throw failure;
        }
    }

    private Optional<TablesState> make(long head) throws IOException {
        try (HistoryFile file = HistoryFile.open(folder.coming(), form, folder.spill())) {
            progress = new Progress(file.position(), head);
            while (file.position() < head) {
                if (ended.getAsBoolean()) {
                    return Optional.empty();
                }
                file.append(folder.lines(), write(file.position(), head));
                progress = new Progress(file.position(), head);
            }
            TablesState state = new TablesState(file.position(), clock.instant());
            file.derive(state.builtAt());
            return Optional.of(state);
        }
    }

    /** Writes the lines of the next events, and tells the position of the last one. */
    private long write(long after, long head) throws IOException {
        long position = after;
        try (BufferedWriter out = Files.newBufferedWriter(folder.lines())) {
            for (int lines = 0; lines < LINES_AT_A_TIME && position < head; ) {
                List<StoredEvent> page = history.page(position);
                if (page.isEmpty()) {
                    throw new StoreReadException("it ends at position " + position + ", and had reached " + head);
                }
                for (StoredEvent event : page) {
                    out.append(eventLines.of(event).json()).append('\n');
                }
                lines += page.size();
                position = page.getLast().position();
            }
        }
        return position;
    }
}
