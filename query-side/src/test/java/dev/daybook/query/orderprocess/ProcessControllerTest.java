package dev.daybook.query.orderprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.TestMongo;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of three orders one was confirmed after an hour, and one twice. */
class ProcessControllerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder = Path.of("");

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.start(
                TestMongo.embedded(),
                "DAYBOOK_SQL_FOLDER=" + folder,
                "DAYBOOK_SQL_TIMEOUT=1m",
                "DAYBOOK_SQL_MAX_AGE=1h");
        side.history()
                .at("2026-03-01T10:00:00Z")
                .append(Orders.placed(Orders.id(1)), Orders.placed(Orders.id(2)), Orders.placed(Orders.id(3)))
                .at("2026-03-01T11:00:00Z")
                .append(new OrderConfirmed(Orders.id(1)))
                .at("2026-03-01T12:00:00Z")
                .append(new OrderConfirmed(Orders.id(2)), new OrderConfirmed(Orders.id(2)));
        Eventually.isTrue(() -> side.get("/v1/process/funnel").status() == 200, PATIENCE);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static Answer asked(String question, String... headers) {
        Answer answer = side.get("/v1/process/" + question, headers);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead-times", "funnel", "rework", "variants", "conformance", "stuck"})
    void every_answer_says_of_when_it_is_and_is_not_sent_twice(String question) {
        Answer answer = asked(question);

        assertThat(answer.json().path("position").asLong()).isGreaterThanOrEqualTo(6);
        assertThat(Instant.parse(answer.json().path("builtAt").asString())).isBefore(Instant.now());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(side.get("/v1/process/" + question, "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void lead_times_are_those_that_were_asked_for() {
        Answer all = asked("lead-times?fromMilestone=placed&toMilestone=confirmed");

        assertThat(all.json().path("leadTimes")).hasSize(1);
        assertThat(all.json().at("/leadTimes/0/orders").asInt()).isEqualTo(2);
        assertThat(all.json().at("/leadTimes/0/p50Seconds").asDouble()).isEqualTo(3600);
        assertThat(all.json().at("/leadTimes/0/p90Seconds").asDouble()).isEqualTo(7200);
        assertThat(asked("lead-times?by=month").json().at("/leadTimes/0/group").asString())
                .isEqualTo("2026-03");
        assertThat(asked("lead-times?from=2026-03-02T00:00:00Z").json().path("leadTimes"))
                .isEmpty();
        assertThat(asked("lead-times?fromMilestone=confirmed&toMilestone=placed")
                        .json()
                        .path("leadTimes"))
                .isEmpty();
    }

    @Test
    void the_funnel_and_the_ways_of_sales_are_told() {
        assertThat(asked("funnel").json().at("/steps/1/orders").asInt()).isEqualTo(2);
        assertThat(asked("funnel?origin=IMPORTED").json().at("/steps/0/orders").asInt())
                .isZero();
        Answer variants = asked("variants?limit=1");
        assertThat(variants.json().path("different").asInt()).isEqualTo(2);
        assertThat(variants.json().path("variants").toString())
                .startsWith("[{\"path\":[\"placed\",\"confirmed\"],\"orders\":2,")
                .doesNotContain("},{");
        assertThat(asked("rework").json().path("orders").asInt()).isEqualTo(3);
    }

    @Test
    void what_the_rules_do_not_allow_is_found() {
        Answer answer = asked("conformance");

        assertThat(answer.json().path("streams").toString())
                .isEqualTo("[{\"stream\":\"order\",\"checked\":3,\"conforming\":2}]");
        assertThat(answer.json().at("/deviations/0/event").asString()).isEqualTo("order.confirmed");
        assertThat(answer.json().at("/deviations/0/states").asString()).isEqualTo("CONFIRMED");
        assertThat(answer.json().at("/deviations/0/exampleId").asString()).isEqualTo(Orders.id(2));
    }

    @Test
    void an_order_that_waits_longer_than_those_that_got_past_is_stuck() {
        assertThat(asked("stuck?at=2026-03-01T12:00:00Z").json().path("orders")).isEmpty();

        Answer later = asked("stuck?at=2026-03-01T12:00:01Z");
        assertThat(later.json().path("orders")).hasSize(1);
        assertThat(later.json().at("/orders/0/orderId").asString()).isEqualTo(Orders.id(3));
        assertThat(later.json().at("/orders/0/waitedSeconds").asDouble()).isEqualTo(7201);
        assertThat(asked("stuck?at=2026-03-01T12:00:01Z&longerThan=PT3H").json().path("orders"))
                .isEmpty();
    }

    @Test
    void what_was_written_later_is_missing_and_the_answer_says_so() {
        String token = ConsistencyToken.of(
                        side.bean(StoreIdentity.class),
                        side.bean(StoredEvents.class).head() + 1_000)
                .text();

        assertThat(asked("funnel", "Consistency-Token", token).header("Consistency"))
                .isEqualTo("stale");
    }

    @ParameterizedTest
    @CsvSource({
        "lead-times?fromMilestone=born, fromMilestone",
        "lead-times?toMilestone=PLACED, toMilestone",
        "lead-times?by=customer, by",
        "lead-times?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, to",
        "funnel?from=yesterday, from",
        "funnel?origin=ELSEWHERE, origin",
        "rework?limit=3, limit",
        "variants?limit=0, limit",
        "variants?limit=201, limit",
        "conformance?limit=-1, limit",
        "stuck?limit=1e9, limit",
        "stuck?at=2026-03-01, at",
        "stuck?longerThan=-PT1H, longerThan",
        "stuck?longerThan=P100000D, longerThan",
        "conformance?stream=order, stream"
    })
    void what_cannot_be_meant_is_a_problem_that_names_the_parameter(String question, String parameter) {
        Answer answer = side.get("/v1/process/" + question);

        assertThat(answer.status()).as(question).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo(parameter);
    }
}
