package dev.daybook.query.sql;

import dev.daybook.analytics.sql.SqlAnswer;
import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.tables.HistoryTables;
import dev.daybook.query.infrastructure.tables.StatementProblem;
import dev.daybook.query.infrastructure.tables.TablesSettings;
import dev.daybook.query.infrastructure.tables.TablesState;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs statements of strangers, a few at a time, each in a process of its own that stays for the next one. */
@Component
final class Statements {

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration KEPT_IDLE = Duration.ofMinutes(5);
    private static final long LOOK_SECONDS = 15;

    private final HistoryTables tables;
    private final TablesSettings settings;
    private final ZoneId businessZone;
    private final Semaphore places;
    private final Deque<StatementProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("statements-tidy").daemon().factory());

    Statements(HistoryTables tables, TablesSettings settings, @Value("${daybook.business-zone}") ZoneId businessZone) {
        this.tables = tables;
        this.settings = settings;
        this.businessZone = businessZone;
        this.places = new Semaphore(settings.atOnce());
        var _ = tidying.scheduleWithFixedDelay(this::tidy, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** An answer, and of when it is. */
    record Answered(SqlAnswer answer, TablesState state) {}

    /**
     * Runs a statement.
     *
     * @throws QueryProblem (422) when it has no answer, (503) when there are no tables yet or too many run
     */
    Answered run(String sql, int limit) {
        HistoryTables.Lease lease = tables.lease();
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                lease.close();
                throw StatementProblem.tooMany();
            }
        } catch (InterruptedException stopped) {
            lease.close();
            Thread.currentThread().interrupt();
            throw StatementProblem.tooMany();
        }
        try {
            StatementProcess process = taken(lease);
            try {
                return new Answered(process.ask(sql, limit, settings.timeout()), process.state());
            } catch (SqlFaultException fault) {
                throw StatementProblem.of(fault);
            } finally {
                giveBack(process, lease.file());
            }
        } finally {
            places.release();
        }
    }

    /** One that is there, or a new one; it has the tables now. */
    private StatementProcess taken(HistoryTables.Lease lease) {
        for (Optional<StatementProcess> next = poll(); next.isPresent(); next = poll()) {
            if (next.get().isOver(lease.file())) {
                lease.close();
                return next.get();
            }
            next.get().close();
        }
        try {
            return StatementProcess.start(lease, businessZone);
        } catch (IOException failure) {
            lease.close();
            LOG.warn("statements cannot be run", failure);
            throw QueryProblem.unavailable(
                    "statements-unavailable", "The process that runs statements does not start.", ASK_AGAIN_AFTER);
        }
    }

    private Optional<StatementProcess> poll() {
        synchronized (idle) {
            return Optional.ofNullable(idle.pollFirst());
        }
    }

    private void giveBack(StatementProcess process, Path newest) {
        if (process.isOver(newest)) {
            synchronized (idle) {
                idle.addFirst(process);
            }
        } else {
            process.close();
        }
    }

    /** Ends those that nobody has needed for long, so that neither they nor their tables stay for nothing. */
    private void tidy() {
        for (Optional<StatementProcess> next = longIdle(); next.isPresent(); next = longIdle()) {
            next.get().close();
        }
    }

    private Optional<StatementProcess> longIdle() {
        synchronized (idle) {
            Optional<StatementProcess> over = idle.stream()
                    .filter(process -> process.idle().compareTo(KEPT_IDLE) > 0)
                    .findFirst();
            over.ifPresent(idle::remove);
            return over;
        }
    }

    @PreDestroy
    void close() {
        tidying.shutdown();
        for (Optional<StatementProcess> next = poll(); next.isPresent(); next = poll()) {
            next.get().close();
        }
    }
}
