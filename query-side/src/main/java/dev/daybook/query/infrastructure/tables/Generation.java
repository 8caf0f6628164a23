package dev.daybook.query.infrastructure.tables;

import dev.daybook.analytics.sql.HistoryDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tables up to one position. They stay until the last one who reads them has left, and go then if there are newer ones. */
final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    private final Path file;
    private final HistoryDatabase database;
    private final TablesState state;

    /** Whoever made it is one. */
    private int readers = 1;

    private boolean replaced;

    Generation(Path file, HistoryDatabase database, TablesState state) {
        this.file = file;
        this.database = database;
        this.state = state;
    }

    Path file() {
        return file;
    }

    HistoryDatabase database() {
        return database;
    }

    TablesState state() {
        return state;
    }

    /** Whether there is still something to be read; then the caller reads until it leaves. */
    synchronized boolean enter() {
        if (readers == 0) {
            return false;
        }
        readers++;
        return true;
    }

    synchronized void leave() {
        readers--;
        if (readers == 0) {
            database.close();
            if (replaced) {
                delete();
            }
        }
    }

    /** There are newer ones. */
    synchronized void replace() {
        replaced = true;
        leave();
    }

    private void delete() {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            LOG.warn("tables that were replaced cannot be removed", failure);
        }
    }
}
