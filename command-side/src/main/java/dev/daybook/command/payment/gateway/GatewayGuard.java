package dev.daybook.command.payment.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Stands between us and a gateway that may be slow or away: few calls at a time, a few attempts each, and none while it is known to
 * be down. Each attempt counts for the breaker.
 */
final class GatewayGuard {

    /** Below the number of threads that carry out effects, so that some are left for the others. */
    private static final int CALLS_AT_A_TIME = 6;

    private static final Duration TURN = Duration.ofMillis(500);
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final double GROWTH = 2;
    private static final double JITTER = 0.5;
    private static final int CALLS_LOOKED_AT = 20;
    private static final int CALLS_AT_LEAST = 10;
    private static final int FAILED_PERCENT = 50;
    private static final int CALLS_ON_TRIAL = 3;

    private final Bulkhead bulkhead;
    private final Retry retry;
    private final CircuitBreaker breaker;

    GatewayGuard(GatewaySettings settings, MeterRegistry meters) {
        BulkheadRegistry bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(CALLS_AT_A_TIME)
                .maxWaitDuration(TURN)
                .build());
        RetryRegistry retries = RetryRegistry.of(RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, GROWTH, JITTER))
                .retryExceptions(GatewayUnavailableException.class)
                .build());
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(CALLS_LOOKED_AT)
                .minimumNumberOfCalls(CALLS_AT_LEAST)
                .failureRateThreshold(FAILED_PERCENT)
                .waitDurationInOpenState(settings.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(CALLS_ON_TRIAL)
                .recordExceptions(GatewayUnavailableException.class)
                .build());
        this.bulkhead = bulkheads.bulkhead(settings.name());
        this.retry = retries.retry(settings.name());
        this.breaker = breakers.circuitBreaker(settings.name());
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /** Calls, again where there was no answer; the call must be one that may be repeated. */
    <T> T call(Supplier<T> call) {
        return bulkhead.executeSupplier(() -> retry.executeSupplier(() -> breaker.executeSupplier(call)));
    }
}
