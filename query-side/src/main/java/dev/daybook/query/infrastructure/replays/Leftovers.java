package dev.daybook.query.infrastructure.replays;

import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.viewlog.Builds;
import dev.daybook.query.infrastructure.viewlog.ViewLog;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Removes what is left in MongoDB of builds that are not kept any more: documents, tokens, dead letters. */
@Component
final class Leftovers {

    /** By then no node feeds a build that is not kept. */
    private static final long QUIET_NANOS = Duration.ofSeconds(5).toNanos();

    private final ViewDatabase database;
    private final ViewProcessors processors;
    private final DeadLetters deadLetters;
    private final ViewLog log;
    private final Set<String> removed = new HashSet<>();

    Leftovers(ViewDatabase database, ViewProcessors processors, DeadLetters deadLetters, ViewLog log) {
        this.database = database;
        this.processors = processors;
        this.deadLetters = deadLetters;
        this.log = log;
    }

    /** Removes those of one view, once nothing was done to any view for a moment. */
    void remove(View<?> view, Builds builds) {
        if (System.nanoTime() - log.changedNanos() < QUIET_NANOS) {
            return;
        }
        for (int number = 0; number <= builds.highest(); number++) {
            String build = view.definition().collection(number);
            if (!builds.kept().contains(number) && !isFed(build) && removed.add(build)) {
                database.remove(build);
                deadLetters.removeAllOf(build);
            }
        }
    }

    private boolean isFed(String build) {
        return processors.feeds().stream().anyMatch(feed -> feed.name().equals(build));
    }
}
