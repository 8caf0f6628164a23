package dev.daybook.query.orderdetails;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.daybook.query.infrastructure.http.QueryProblem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How often something may be tried by each of many, at once and then evenly. */
final class LookupBound {

    /** So many are told apart; the least busy of more are forgotten. */
    private static final int REMEMBERED_MAX = 100_000;

    private final String policy;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * A bound.
     *
     * @param name of those it holds for each of
     */
    LookupBound(String name, int tries, Duration within, TimeMeter time) {
        this.policy = "\"" + name + "\";q=" + tries + ";w=" + within.toSeconds();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterAccess(within)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, within))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /**
     * Takes note of a try.
     *
     * @throws QueryProblem (429) when it is one too many
     */
    void take(String whose) {
        ConsumptionProbe probe = buckets.get(whose).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw QueryProblem.tooManyTries(
                    "Too many tries; ask again later.", policy, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
