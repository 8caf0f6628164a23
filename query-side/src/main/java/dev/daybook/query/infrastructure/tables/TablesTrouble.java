package dev.daybook.query.infrastructure.tables;

import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.query.infrastructure.http.HistoryAway;
import dev.daybook.query.infrastructure.http.QueryProblem;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why tables could not be made.
 *
 * @param code of the problem with which everybody is answered who needs them
 * @param detail without the names of files
 */
record TablesTrouble(String code, String detail) {

    private static final Logger LOG = LoggerFactory.getLogger(TablesTrouble.class);
    private static final String NO_ROOM = "No space left on device";
    private static final String SAYS_MORE = "; the log says more.";

    static TablesTrouble of(Throwable failure) {
        LOG.warn("the tables of history cannot be made; those that there are stay", failure);
        return HistoryAway.explains(failure)
                ? new TablesTrouble("history-unavailable", "The stored events do not answer at the moment.")
                : new TablesTrouble("tables-unavailable", "The tables of history cannot be made: " + why(failure));
    }

    private static String why(Throwable failure) {
        return switch (failure) {
            case UnknownEventException unknown -> "this build is too old for it: " + unknown.getMessage();
            case IOException full
            when String.valueOf(full.getMessage()).contains(NO_ROOM) -> "there is no room in their folder" + SAYS_MORE;
            case IOException _ -> "their folder cannot be read or written" + SAYS_MORE;
            default -> "something went wrong on our side" + SAYS_MORE;
        };
    }

    QueryProblem problem(Duration wait) {
        return QueryProblem.unavailable(code, detail, wait);
    }
}
