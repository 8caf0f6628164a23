package dev.daybook.store.append;

import dev.daybook.store.StoreConnections;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes batches over its own connection and tells each append what became of it. */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    /** How long a lost batch is looked for before its callers are told that nobody knows. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StoreConnections connections;
    private final Appender.CommitListener committed;
    private final AppendCounts counts;
    private @Nullable WriterConnection connection;
    private WriterConnection.@Nullable Session lost;

    BatchWriter(StoreConnections connections, Appender.CommitListener committed, AppendCounts counts) {
        this.connections = connections;
        this.committed = committed;
        this.counts = counts;
    }

    void write(List<PendingAppend> batch) {
        List<PendingAppend> open = batch;
        try {
            while (!open.isEmpty()) {
                long began = System.nanoTime();
                AppendStatement.Result result = writeOrFind(appends(open));
                if (result.isWritten()) {
                    counts.committed(open.size(), System.nanoTime() - began);
                    commit(open, result.base());
                    return;
                }
                List<PendingAppend> others = refuse(open, result);
                counts.refused(open.size() - others.size());
                open = others;
            }
        } catch (SQLException failure) {
            refused(open, failure);
        } catch (RuntimeException failure) {
            fail(open, failure);
        }
    }

    private static List<Append> appends(List<PendingAppend> batch) {
        return batch.stream().map(PendingAppend::append).toList();
    }

    private void commit(List<PendingAppend> batch, long base) {
        List<NewEvent> events = new ArrayList<>();
        batch.forEach(pending -> events.addAll(pending.append().events()));
        if (!events.isEmpty()) {
            tell(base + 1, events);
        }
        long position = base;
        for (PendingAppend pending : batch) {
            position += pending.append().events().size();
            var _ = pending.done().complete(new Appended(position));
        }
    }

    private void tell(long firstPosition, List<NewEvent> events) {
        try {
            committed.committed(firstPosition, events);
        } catch (RuntimeException bug) {
            LOG.error("the readers of this process did not hear of position {}; they poll", firstPosition, bug);
        }
    }

    /** Fails those that are in the way and returns the others, of which nothing is written yet. */
    private static List<PendingAppend> refuse(List<PendingAppend> batch, AppendStatement.Result result) {
        List<PendingAppend> others = new ArrayList<>();
        for (int place = 0; place < batch.size(); place++) {
            PendingAppend pending = batch.get(place);
            if (result.reused().contains(place)) {
                String key = pending.append().answer().orElseThrow().scope().key();
                var _ = pending.done().completeExceptionally(new KeyTakenException(key));
            } else if (result.conflicts().contains(place)) {
                var _ = pending.done().completeExceptionally(conflict(pending.append()));
            } else {
                others.add(pending);
            }
        }
        return others;
    }

    private static RuntimeException conflict(Append append) {
        String streams = append.streams().keySet().toString();
        return append.streams().containsValue(-1)
                ? new AggregateStreamCreationException("already there: " + streams)
                : new ConcurrencyException("changed meanwhile: " + streams);
    }

    /** The database refused the statement, so nothing is written; what one append is to blame for hurts no other. */
    private void refused(List<PendingAppend> batch, SQLException failure) {
        if (batch.size() > 1 && isAboutTheData(failure)) {
            batch.forEach(pending -> write(List.of(pending)));
        } else {
            LOG.warn("the database refuses an append: {}", failure.toString());
            fail(batch, new StoreUnavailableException("the database refuses the append", failure));
        }
    }

    private static void fail(List<PendingAppend> batch, RuntimeException failure) {
        batch.forEach(pending -> pending.done().completeExceptionally(failure));
    }

    /** Writes a batch; where the connection is lost meanwhile, finds out whether it was written before it tries again. */
    private AppendStatement.Result writeOrFind(List<Append> batch) throws SQLException {
        boolean sent = false;
        boolean writing = false;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                WriterConnection live = connected();
                OptionalLong base = sent ? live.baseOf(batch) : OptionalLong.empty();
                if (base.isPresent()) {
                    return AppendStatement.Result.after(base.getAsLong());
                }
                sent = true;
                writing = true;
                return live.write(batch);
            } catch (SQLException failure) {
                if (writing && !isLost(failure)) {
                    throw failure;
                }
                writing = false;
                disconnect();
                if (!sent) {
                    throw new StoreUnavailableException("no connection to the database", failure);
                }
                LOG.warn("the connection was lost with {} appends under way: {}", batch.size(), failure.toString());
                if (System.nanoTime() >= deadline || !pause()) {
                    throw new OutcomeUnknownException("the database was lost while it took the append", failure);
                }
            }
        }
    }

    private WriterConnection connected() throws SQLException {
        WriterConnection live = connection;
        if (live == null) {
            live = WriterConnection.open(connections);
            connection = live;
            if (lost != null) {
                live.end(lost);
                lost = null;
            }
        }
        return live;
    }

    private void disconnect() {
        if (connection != null) {
            lost = connection.session();
            connection.close();
            connection = null;
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Connection exceptions (class 08), a server that stops or starts (57P0x), and whatever has no state at all. */
    private static boolean isLost(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || PSQLState.isConnectionError(state) || state.startsWith("57P");
    }

    /** Data exceptions (class 22) and violated constraints (class 23). */
    private static boolean isAboutTheData(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    void close() {
        disconnect();
    }
}
