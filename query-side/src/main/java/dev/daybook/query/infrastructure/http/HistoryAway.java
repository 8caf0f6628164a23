package dev.daybook.query.infrastructure.http;

import dev.daybook.store.read.StoreReadException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/** The database that history is read from does not answer, or not in time. */
final class HistoryAway {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(5);

    private HistoryAway() {}

    /** Whether that is why something failed; what the views are to blame for is no matter of this. */
    static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof StoreReadException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof QueryTimeoutException);
    }

    static QueryProblem problem() {
        return QueryProblem.unavailable(
                "history-unavailable", "History does not answer at the moment; commands go on.", ASK_AGAIN_AFTER);
    }
}
