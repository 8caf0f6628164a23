package dev.daybook.query.infrastructure.tables;

import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.QueryProblem;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * History as tables of this node. The first one who asks has them made, and is told to come back; afterwards everybody is answered
 * from what is there, which says of when it is.
 */
@Component
public final class HistoryTables {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final long CANCEL_MILLIS = 50;
    private static final int CANCELS_MAX = 100;

    private final Generations generations;
    private final TablesSettings settings;
    private final ReadYourWrites readYourWrites;
    private final Semaphore places;

    /** No virtual ones: what runs within the database keeps its thread, and with it everything else on that one. */
    private final ExecutorService threads;

    HistoryTables(Generations generations, TablesSettings settings, ReadYourWrites readYourWrites) {
        this.generations = generations;
        this.settings = settings;
        this.readYourWrites = readYourWrites;
        this.places = new Semaphore(settings.atOnce());
        this.threads = Executors.newFixedThreadPool(
                settings.atOnce(),
                Thread.ofPlatform().name("history-questions").daemon().factory());
    }

    /** Tables that stay as long as this is open. */
    public static final class Lease implements AutoCloseable {

        private final Generation generation;

        private Lease(Generation generation) {
            this.generation = generation;
        }

        /** The file that {@link HistoryDatabase#ofFile} opens. */
        public Path file() {
            return generation.file();
        }

        public TablesState state() {
            return generation.state();
        }

        /** Where folders may be made for those who read them; what a process that died has left there is removed. */
        public Path workplace() {
            return generation.file().resolveSibling(TablesFolder.WORK);
        }

        @Override
        public void close() {
            generation.leave();
        }
    }

    /**
     * The newest tables.
     *
     * @throws QueryProblem (503) when there are none yet
     */
    public Lease lease() {
        Generation newest = generations.newest();
        while (!newest.enter()) {
            newest = generations.newest();
        }
        return new Lease(newest);
    }

    /** How fresh tables are for a caller; nobody waits for newer ones. */
    public Freshness freshness(TablesState state, ConsistencyRequest request) {
        return readYourWrites.await(state::position, new ConsistencyRequest(request.token(), Optional.empty()));
    }

    /**
     * Answers a question by statements of our own, which are known to stay small.
     *
     * @throws QueryProblem (503) when there are no tables yet or too many ask, (422) when it takes too long
     */
    public <T> T read(BiFunction<HistoryDatabase, TablesState, T> question) {
        Lease lease = lease();
        if (!entered()) {
            lease.close();
            throw StatementProblem.tooMany();
        }
        HistoryDatabase database = opened(lease);
        return answer(database, threads.submit(() -> {
            try (lease;
                    database) {
                return question.apply(database, lease.state());
            } finally {
                places.release();
            }
        }));
    }

    private HistoryDatabase opened(Lease lease) {
        try {
            return lease.generation.database().another();
        } catch (RuntimeException failed) {
            places.release();
            lease.close();
            throw failed;
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T answer(HistoryDatabase database, Future<T> asked) {
        try {
            return asked.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            end(database, asked);
            throw StatementProblem.tooLong(settings.timeout());
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case SqlFaultException big
                when big.kind() == SqlFaultException.Kind.TOO_BIG -> StatementProblem.of(big);
                case SqlFaultException away
                when away.kind() == SqlFaultException.Kind.NO_FILE -> StatementProblem.of(away);
                case RuntimeException told -> told;
                case null, default -> new IllegalStateException(failed);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while history was asked", stopped);
        }
    }

    /** Again and again, since between two statements there is nothing to be ended. */
    private static void end(HistoryDatabase database, Future<?> asked) {
        try {
            for (int tries = 0; tries < CANCELS_MAX && !asked.isDone(); tries++) {
                database.cancel();
                TimeUnit.MILLISECONDS.sleep(CANCEL_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
