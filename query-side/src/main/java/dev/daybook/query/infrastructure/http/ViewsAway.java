package dev.daybook.query.infrastructure.http;

import com.mongodb.MongoClientException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import java.time.Duration;
import java.util.stream.Stream;

/** MongoDB does not answer, or not in time; a command that it does not understand is another matter. */
final class ViewsAway {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(5);

    private ViewsAway() {}

    /** Whether that is why something failed. */
    static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof MongoClientException
                        || cause instanceof MongoSocketException
                        || cause instanceof MongoExecutionTimeoutException
                        || cause instanceof MongoNotPrimaryException
                        || cause instanceof MongoNodeIsRecoveringException);
    }

    static QueryProblem problem() {
        return QueryProblem.unavailable(
                "views-unavailable", "The views do not answer at the moment; commands go on.", ASK_AGAIN_AFTER);
    }
}
