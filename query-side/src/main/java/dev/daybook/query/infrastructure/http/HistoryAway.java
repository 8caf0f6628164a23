package dev.daybook.query.infrastructure.http;

import com.mongodb.MongoException;
import dev.daybook.store.read.StoreReadException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/** The database that events are read from, the store itself or a replica, does not answer, or not in time. */
public final class HistoryAway {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(5);

    private HistoryAway() {}

    /** Whether that is why something failed; what the views are to blame for is no matter of this. */
    public static boolean explains(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        return causes.stream().noneMatch(MongoException.class::isInstance)
                && causes.stream()
                        .anyMatch(cause -> cause instanceof StoreReadException
                                || cause instanceof DataAccessResourceFailureException
                                || cause instanceof QueryTimeoutException);
    }

    static QueryProblem problem() {
        return QueryProblem.unavailable(
                "history-unavailable", "The stored events do not answer at the moment.", ASK_AGAIN_AFTER);
    }
}
