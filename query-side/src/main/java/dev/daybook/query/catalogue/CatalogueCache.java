package dev.daybook.query.catalogue;

import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewBuild;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.stereotype.Component;

/**
 * Keeps answers under the position of the newest event that they depend on. An event so gives the next answer another place,
 * and the former is never found again: nobody removes anything, and a reader who comes late puts what it read where
 * nobody looks.
 *
 * <p>An answer has no place, and is read from the view, while the view has not covered that event, and while this node has not
 * heard of everything that any part of the view has covered, on whichever node. So what is kept is never older than the view.
 */
@Component
final class CatalogueCache {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueCache.class);

    /** So long caches that failed are left alone: answers are read from the view meanwhile. */
    private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();

    private final CacheManager caches;
    private final CatalogueNews news;
    private final View<CatalogueProduct> products;
    private final Coverage coverage;
    private final Counter failures;
    private volatile long restsUntilNanos = System.nanoTime();

    CatalogueCache(
            CacheManager storefrontCaches,
            CatalogueNews news,
            View<CatalogueProduct> products,
            Coverage coverage,
            MeterRegistry meters) {
        this.caches = storefrontCaches;
        this.news = news;
        this.products = products;
        this.coverage = coverage;
        this.failures = Counter.builder("daybook.catalogue.cache.failures")
                .description("answers that a cache did not give or take")
                .register(meters);
    }

    /** Where an answer may be kept. */
    record Place(CacheKind kind, String key) {}

    /** The place of the answer about one product. */
    Optional<Place> ofProduct(String product) {
        return place(CacheKind.PRODUCT, product, upTo -> news.newestOf(product, upTo));
    }

    /** The place of an answer that any product may change. */
    Optional<Place> ofAnyProduct(CacheKind kind, String question) {
        return place(kind, question, news::newestOfAny);
    }

    /** What the view has covered is looked at first: it is then no less when the view is read. */
    private Optional<Place> place(CacheKind kind, String question, Newest newest) {
        ViewBuild<?> live = products.live();
        LongSummaryStatistics covered = coverage.segmentsOf(live).stream()
                .mapToLong(segment ->
                        segment.map(token -> token.position().orElse(0)).orElse(0L))
                .summaryStatistics();
        OptionalLong needed = covered.getCount() == 0 ? OptionalLong.empty() : newest.heardUpTo(covered.getMax());
        return needed.isEmpty() || needed.getAsLong() > covered.getMin()
                ? Optional.empty()
                : Optional.of(
                        new Place(kind, products.live().collection() + ":" + needed.getAsLong() + ":" + question));
    }

    /** The newest event of something, if everything up to a position was heard. */
    private interface Newest {
        OptionalLong heardUpTo(long position);
    }

    /** What lies there. */
    <T> Optional<Reply<T>> find(Place place, Class<T> body) {
        return trying(() -> Optional.ofNullable(cache(place).get(place.key(), Reply.class))
                .map(kept -> new Reply<>(body.cast(kept.body()), kept.etag(), next(kept))));
    }

    private static Optional<String> next(Reply<?> kept) {
        return kept.next();
    }

    /** Puts an answer there that was read after the place was found. */
    void put(Place place, Reply<?> reply) {
        var _ = trying(() -> {
            cache(place).put(place.key(), reply);
            return Optional.empty();
        });
    }

    private Cache cache(Place place) {
        return Optional.ofNullable(caches.getCache(place.kind().cacheName())).orElseThrow();
    }

    /** A cache makes answers faster; without it they are right all the same. */
    private <T> Optional<T> trying(Supplier<Optional<T>> attempt) {
        if (System.nanoTime() - restsUntilNanos < 0) {
            return Optional.empty();
        }
        try {
            return attempt.get();
        } catch (RuntimeException failure) {
            restsUntilNanos = System.nanoTime() + REST_NANOS;
            failures.increment();
            LOG.warn("does without the cache for a moment: {}", failure.toString());
            return Optional.empty();
        }
    }
}
