package dev.daybook.query.exports;

import dev.daybook.query.infrastructure.files.FolderLock;
import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.query.infrastructure.history.History;
import dev.daybook.store.StoredEvents;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads that make exports: those that wait, and those that a node has left which is no more. */
@Component
final class ExportWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorkers.class);
    private static final long LOOK_MILLIS = 250;
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Exports exports;
    private final StoredEvents history;
    private final EventLines lines;
    private final ExportSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final List<Thread> threads = new ArrayList<>();
    private long tidiedNanos = System.nanoTime();
    private volatile boolean running;

    ExportWorkers(Exports exports, @History StoredEvents history, EventLines lines, ExportSettings settings) {
        this.exports = exports;
        this.history = history;
        this.lines = lines;
        this.settings = settings;
    }

    private void work() {
        while (running) {
            try {
                tidy();
                boolean any = exports.all().reversed().stream()
                        .filter(export -> export.phase().isDue())
                        .anyMatch(this::takeOn);
                if (!any) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("cannot look for exports, trying again", failure);
                pause();
            }
        }
    }

    private synchronized void tidy() {
        if (System.nanoTime() - tidiedNanos > TIDY_EVERY.toNanos()) {
            tidiedNanos = System.nanoTime();
            exports.tidy(clock.instant());
        }
    }

    /** False when somebody else is at it. */
    private boolean takeOn(Export waiting) {
        ExportFolder folder = exports.folder(waiting.id());
        try {
            Optional<FolderLock> lock = FolderLock.tryTake(folder.path());
            if (lock.isEmpty()) {
                return false;
            }
            try (FolderLock _ = lock.get()) {
                exports.find(waiting.id())
                        .filter(export -> export.phase().isDue())
                        .ifPresent(export -> run(export, folder));
            }
            return true;
        } catch (IOException unusable) {
            exports.end(folder, failed(waiting, unusable));
            return false;
        }
    }

    private void run(Export export, ExportFolder folder) {
        try {
            LineGatherer gatherer = new LineGatherer(history, lines::of);
            new ExportRun(folder, gatherer, clock, () -> !running).run(export);
        } catch (IOException | RuntimeException failure) {
            if (running) {
                exports.end(folder, failed(exports.find(export.id()).orElse(export), failure));
            }
        }
    }

    private Export failed(Export export, Exception failure) {
        return export.ended(Export.Phase.FAILED, Optional.of(Troubles.of(export.id(), failure)), clock.instant());
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        for (int number = 1; number <= settings.atOnce(); number++) {
            threads.add(Thread.ofPlatform().name("exports-" + number).daemon().start(this::work));
        }
    }

    /** Waits for the step that is under way; what is not finished goes on elsewhere, or later. */
    @Override
    public void stop() {
        running = false;
        long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            for (Thread thread : threads) {
                var _ = thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
