package dev.daybook.query.catalogue;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.springframework.context.ConfigurableApplicationContext;

class RedisCacheTest {

    private static RealRedis redis;
    private static QuerySide side;

    @BeforeAll
    static void start() throws IOException {
        redis = RealRedis.start(RealRedis.program());
        side = QuerySide.start("DAYBOOK_CACHE_REDIS_URL=" + redis.url());
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            side.close();
            redis.close();
        }
    }

    @Test
    void nodes_share_what_one_of_them_has_read_until_an_event_changes_it() {
        History history = side.history();
        history.append(Products.forSale("SHARED", "Mug", "shared", "1"));
        side.await();
        String property = "DAYBOOK_CACHE_REDIS_URL=" + redis.url();
        try (ConfigurableApplicationContext second = side.secondNode(property)) {
            history.append(Products.priced("SHARED", "2"));
            side.await();
            for (String path : new String[] {"/v1/products/SHARED", "/v1/products?category=shared"}) {
                keptFor(second, path);
            }
            var _ = side.views()
                    .getCollection("product_catalogue_v1")
                    .updateOne(eq("_id", "default/product/SHARED"), set("facts.name", "Changed by nobody"));

            assertThat(side.get(second, "/v1/products/SHARED").at("/name")).isEqualTo("Mug");
            assertThat(side.get("/v1/products/SHARED").at("/name")).isEqualTo("Mug");
            assertThat(side.get("/v1/products?category=shared").at("/products/0/name"))
                    .isEqualTo("Mug");

            history.append(Products.priced("SHARED", "3"));
            side.await();
            assertThat(side.get(second, "/v1/products/SHARED").at("/price/amount"))
                    .isEqualTo("3");
            assertThat(side.get("/v1/products/SHARED").at("/price/amount")).isEqualTo("3");
        }
    }

    @Test
    void without_its_redis_the_storefront_is_slower_and_right() throws Exception {
        History history = side.history();
        history.append(Products.forSale("ALONE", "Mug", "alone", "1"));
        side.await();
        assertThat(side.get("/v1/products/ALONE").status()).isEqualTo(200);

        redis.freeze();
        try {
            answersWithin(Duration.ofSeconds(2));
        } finally {
            redis.thaw();
        }
        redis.end();
        double before = failures();
        history.append(Products.priced("ALONE", "2"));
        side.await();
        Eventually.isTrue(
                () -> {
                    answersWithin(Duration.ofSeconds(2));
                    return failures() > before;
                },
                Duration.ofSeconds(20));
        assertThat(side.get("/v1/products/ALONE").at("/price/amount")).isEqualTo("2");
        assertThat(side.get("/actuator/health").status()).isEqualTo(200);

        redis.startAgain();
        double hits = hits();
        Eventually.isTrue(
                () -> {
                    answersWithin(Duration.ofSeconds(2));
                    return hits() > hits;
                },
                Duration.ofSeconds(20));
    }

    @Test
    void a_node_starts_without_its_redis() {
        try (ConfigurableApplicationContext second = side.secondNode("DAYBOOK_CACHE_REDIS_URL=redis://127.0.0.1:1")) {
            side.history().append(Products.forSale("START", "Mug", "start", "1"));
            side.await();
            assertThat(side.get(second, "/v1/products/START").status()).isEqualTo(200);
            assertThat(side.get(second, "/v1/products/START").status()).isEqualTo(200);
        }
    }

    @Test
    void a_redis_that_is_required_and_missing_fails_its_tests_and_another_is_skipped_aloud() {
        Throwable missing = Assertions.catchThrowable(() -> RealRedis.start(Optional.empty()));

        assertThat(missing)
                .isInstanceOfAny(TestAbortedException.class, AssertionError.class)
                .hasMessageContaining("redis-server is not installed");
    }

    private static void answersWithin(Duration time) {
        long began = System.nanoTime();
        assertThat(side.get("/v1/products/ALONE").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(time);
    }

    private static void keptFor(ConfigurableApplicationContext node, String path) {
        double before = hits(node);
        Eventually.isTrue(
                () -> {
                    var _ = side.get(node, path);
                    return hits(node) > before;
                },
                Duration.ofSeconds(10));
    }

    private static double failures() {
        return side.bean(MeterRegistry.class)
                .get("daybook.catalogue.cache.failures")
                .counter()
                .count();
    }

    private static double hits() {
        return hits(side.bean(MeterRegistry.class));
    }

    private static double hits(ConfigurableApplicationContext node) {
        return hits(node.getBean(MeterRegistry.class));
    }

    private static double hits(MeterRegistry meters) {
        return meters.get("cache.gets").tag("result", "hit").functionCounters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
