package dev.daybook.query.infrastructure.tables;

import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.analytics.sql.HistoryForm;
import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.query.infrastructure.history.History;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the newest tables of this node, and makes newer ones on one thread when somebody asks and they are too old. */
@Component
final class Generations implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final TablesSettings settings;
    private final StoredEvents history;
    private final EventLines eventLines;
    private final ZoneId businessZone;
    private final Path place;
    private final String form;
    private final Counter failures;
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Optional<ExecutorService> thread = Optional.empty();
    private volatile Optional<TablesFolder> folder = Optional.empty();
    private volatile Optional<TablesBuild> build = Optional.empty();
    private volatile Optional<Generation> newest = Optional.empty();
    private volatile Optional<TablesTrouble> trouble = Optional.empty();
    private volatile Instant due = Instant.EPOCH;

    Generations(
            TablesSettings settings,
            @History StoredEvents history,
            EventLines eventLines,
            StoreIdentity store,
            @Value("${daybook.business-zone}") ZoneId businessZone,
            MeterRegistry meters) {
        this.settings = settings;
        this.history = history;
        this.eventLines = eventLines;
        this.businessZone = businessZone;
        this.place = settings.folder().toAbsolutePath().resolve(store.label());
        this.form = HistoryForm.digest(eventLines.toldOfPersons());
        this.failures = meters.counter("daybook.history.tables.failures");
        var _ = Gauge.builder(
                        "daybook.history.tables.position",
                        this,
                        kept -> kept.newest.map(it -> it.state().position()).orElse(0L))
                .register(meters);
    }

    /**
     * The newest; newer ones are begun with where these are too old.
     *
     * @throws QueryProblem (503) when there are none yet
     */
    Generation newest() {
        if (!clock.instant().isBefore(due)) {
            begin(this::refresh);
        }
        return newest.orElseThrow(() -> trouble.filter(_ -> build.isEmpty())
                .map(told -> told.problem(TRY_AGAIN_AFTER))
                .orElseGet(this::beingPrepared));
    }

    private QueryProblem beingPrepared() {
        String progress = build.map(TablesBuild::progress)
                .map(it -> "%d of %d events are in them".formatted(it.position(), it.head()))
                .orElse("that has just begun");
        return QueryProblem.unavailable(
                "history-being-prepared", "The tables of history are being made: " + progress + ".", ASK_AGAIN_AFTER);
    }

    private void begin(Runnable deed) {
        Optional<ExecutorService> running = thread;
        if (running.isPresent() && busy.compareAndSet(false, true)) {
            running.get().execute(() -> {
                try {
                    deed.run();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void refresh() {
        try {
            TablesFolder into = folder();
            long head = history.head();
            if (newest.filter(there -> there.state().position() >= head && Files.exists(there.file()))
                    .isEmpty()) {
                TablesBuild next = new TablesBuild(into, history, eventLines, form, clock, () -> thread.isEmpty());
                build = Optional.of(next);
                Optional<Path> made = next.run(newest.map(Generation::file), head);
                if (made.isPresent()) {
                    publish(open(made.get(), into));
                }
            }
            due = clock.instant().plus(settings.maxAge());
            trouble = Optional.empty();
        } catch (IOException | RuntimeException | LinkageError failure) {
            failures.increment();
            due = clock.instant().plus(TRY_AGAIN_AFTER);
            trouble = Optional.of(TablesTrouble.of(failure));
        } finally {
            build = Optional.empty();
        }
    }

    private TablesFolder folder() throws IOException {
        if (folder.isEmpty()) {
            folder = Optional.of(TablesFolder.take(place));
        }
        return folder.get();
    }

    private Generation open(Path file, TablesFolder in) throws IOException {
        HistoryDatabase database =
                HistoryDatabase.ofFile(file, businessZone, in.spill(String.valueOf(file.getFileName())));
        try {
            HistoryDatabase.Made made = database.made();
            if (made.form().equals(form)) {
                return new Generation(file, database, new TablesState(made.position(), made.builtAt()));
            }
        } catch (SqlFaultException unusable) {
            LOG.info("tables that cannot be used are made anew: {}", unusable.getMessage());
        }
        database.close();
        throw new IOException(file + " was made by another build");
    }

    private void publish(Generation next) {
        Optional<Generation> before = newest;
        newest = Optional.of(next);
        before.ifPresent(Generation::replace);
        LOG.info(
                "tables of history hold the events up to position {}",
                next.state().position());
    }

    /** Takes up what an earlier process has made, if it has made any. */
    private void adopt() {
        try {
            if (!Files.isDirectory(place)) {
                return;
            }
            TablesFolder there = folder();
            for (Path file : there.whole()) {
                if (newest.isPresent() || !adopted(file, there)) {
                    Files.delete(file);
                }
            }
            if (newest.isPresent()) {
                there.discard();
            }
        } catch (IOException | RuntimeException | LinkageError failure) {
            LOG.warn("tables of an earlier process cannot be used", failure);
        }
    }

    private boolean adopted(Path file, TablesFolder there) {
        try {
            Generation left = open(file, there);
            publish(left);
            due = left.state().builtAt().plus(settings.maxAge());
            return true;
        } catch (IOException unusable) {
            LOG.info("tables of an earlier process are made anew: {}", unusable.getMessage());
            return false;
        }
    }

    @Override
    public void start() {
        thread = Optional.of(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("history-tables").daemon().factory()));
        begin(this::adopt);
    }

    /** Waits for the step that is under way; the next process goes on behind it. */
    @Override
    public void stop() {
        Optional<ExecutorService> running = thread;
        thread = Optional.empty();
        try {
            if (running.isPresent()) {
                running.get().shutdown();
                var _ = running.get().awaitTermination(LONGEST_STOP.toNanos(), TimeUnit.NANOSECONDS);
            }
            newest.ifPresent(Generation::leave);
            newest = Optional.empty();
            due = Instant.EPOCH;
            if (folder.isPresent()) {
                folder.get().close();
            }
            folder = Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            LOG.warn("the folder of tables cannot be let go", failure);
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }
}
