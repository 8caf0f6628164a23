package dev.daybook.query.sql;

import dev.daybook.analytics.sql.SqlAnswer;
import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.analytics.sql.StatementLines;
import dev.daybook.analytics.sql.StatementMain;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.tables.HistoryTables;
import dev.daybook.query.infrastructure.tables.StatementProblem;
import dev.daybook.query.infrastructure.tables.TablesState;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A process that answers one statement after the other over one file. It knows nothing but that file: its environment is empty.
 * Whatever it does, it can be ended.
 */
final class StatementProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatementProcess.class);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final SecureRandom NUMBERS = new SecureRandom();

    private final HistoryTables.Lease lease;
    private final Path folder;
    private final Process process;
    private final BufferedReader replies;
    private final BufferedWriter statements;
    private long usedNanos = System.nanoTime();
    private boolean killed;

    StatementProcess(HistoryTables.Lease lease, Path folder, Process process) {
        this.lease = lease;
        this.folder = folder;
        this.process = process;
        this.replies = process.inputReader(StandardCharsets.UTF_8);
        this.statements = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts one, which keeps the tables until it is closed.
     *
     * @throws IOException when it does not come up; the caller still has the tables
     */
    static StatementProcess start(HistoryTables.Lease lease, ZoneId businessZone) throws IOException {
        Path folder = Files.createTempDirectory(lease.workplace(), "statements-");
        ProcessBuilder builder = new ProcessBuilder(StatementCommand.of(folder, lease.file(), businessZone))
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().clear();
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        StatementProcess started = new StatementProcess(lease, folder, builder.start());
        try {
            if (started.next(LONGEST_START).filter(StatementMain.READY::equals).isPresent()) {
                return started;
            }
            throw new IOException("a process for statements did not come up: " + started.errors());
        } catch (IOException | TimeoutException failure) {
            started.end();
            throw new IOException("a process for statements did not come up", failure);
        }
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"), StandardCharsets.ISO_8859_1)
                .lines()
                .limit(3)
                .toList()
                .toString();
    }

    TablesState state() {
        return lease.state();
    }

    /** Whether it can be asked about the newest tables. */
    boolean isOver(Path newest) {
        return !killed && process.isAlive() && lease.file().equals(newest);
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - usedNanos);
    }

    /**
     * Runs a statement. Afterwards, unless the process is alive, it is of no use any more.
     *
     * @throws QueryProblem (422) when there is no answer
     * @throws SqlFaultException when the database says that there is none
     */
    SqlAnswer ask(String sql, int limit, Duration timeout) {
        long number = NUMBERS.nextLong();
        try {
            statements.write(StatementLines.asked(number, sql, limit));
            statements.newLine();
            statements.flush();
            String reply = next(timeout).orElseThrow(() -> new IOException("it has ended"));
            usedNanos = System.nanoTime();
            return StatementLines.answer(number, reply);
        } catch (TimeoutException _) {
            kill();
            throw StatementProblem.tooLong(timeout);
        } catch (IOException gone) {
            LOG.info("a process for statements is gone: {}", gone.toString());
            kill();
            throw StatementProblem.tooBig();
        } catch (SqlFaultException fault) {
            if (fault.kind() == SqlFaultException.Kind.BROKEN) {
                LOG.warn("a process for statements is of no use any more: {}", fault.getMessage());
                kill();
            }
            throw fault;
        } catch (RuntimeException noReply) {
            kill();
            throw noReply;
        }
    }

    /** What it says next; empty when it has ended. */
    private Optional<String> next(Duration timeout) throws IOException, TimeoutException {
        CompletableFuture<Optional<String>> line = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("statement-reply").start(() -> {
            try {
                line.complete(Optional.ofNullable(replies.readLine()));
            } catch (IOException broken) {
                line.completeExceptionally(broken);
            }
        });
        try {
            return line.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while a statement ran", stopped);
        }
    }

    private void kill() {
        killed = true;
        var _ = process.destroyForcibly();
    }

    private void end() {
        kill();
        process.onExit().join();
        try {
            var _ = FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            LOG.warn("what a process for statements has left cannot be removed", failure);
        }
    }

    @Override
    public void close() {
        end();
        lease.close();
    }
}
