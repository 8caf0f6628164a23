package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.order.OrderApi.LINE;
import static dev.daybook.command.order.OrderApi.REASON;
import static dev.daybook.command.order.OrderApi.order;
import static dev.daybook.command.order.OrderApi.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderApiTest {

    private final CommandSide side = CommandSide.running();

    @Nested
    class PlacingAnOrder {
        @Test
        void answers_where_it_is_what_was_appended_and_a_token() {
            String id = UUID.randomUUID().toString();

            Answer answer = side.post("/v1/orders", order(id, LINE));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo("/v1/orders/" + id);
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.header("Consistency-Token")).isNotBlank();
            assertThat(answer.json().path("id").asString()).isEqualTo(id);
            assertThat(answer.json().path("version").asLong()).isZero();
            assertThat(answer.json().path("appendId").asString()).hasSize(36);
            assertThat(texts(answer.json().path("events"))).containsExactly("order.placed");
        }

        @Test
        void without_an_id_gets_one() {
            Answer answer = side.post("/v1/orders", "{\"currency\":\"EUR\",\"lines\":[" + LINE + "]}");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(UUID.fromString(answer.json().path("id").asString()).version())
                    .isEqualTo(7);
        }

        @Test
        void again_under_another_key_changes_nothing() {
            String id = UUID.randomUUID().toString();
            side.post("/v1/orders", order(id, LINE));
            long before = side.rows("event");

            Answer again = side.post("/v1/orders", order(id, LINE));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json().path("appendId").isNull()).isTrue();
            assertThat(again.json().path("events").isEmpty()).isTrue();
            assertThat(side.rows("event")).isEqualTo(before);
        }

        @Test
        void with_other_content_under_a_known_id_is_refused() {
            String id = UUID.randomUUID().toString();
            side.post("/v1/orders", order(id, LINE));

            assertProblem(
                    side.post("/v1/orders", order(id, LINE.replace("\"A\"", "\"B\""))), 409, "order.already-placed");
        }

        @Test
        void lists_every_broken_rule_of_its_content_at_once() {
            String lines = LINE.replace("EUR", "GBP") + ","
                    + LINE.replace("\"2.50\"", "\"999999999999999\"")
                            .replace("\"quantity\":2", "\"quantity\":2147483647");

            JsonNode problem = assertProblem(
                    side.post("/v1/orders", order(UUID.randomUUID().toString(), lines)), 422, "order.invalid-content");

            assertThat(faults(problem))
                    .containsExactly(
                            "/lines/0/unitPrice/currency currency-mismatch",
                            "/lines/1/lineId duplicate",
                            "/lines/1 amount-overflow");
        }
    }

    @Nested
    class AnOrderThatExists {
        @Test
        void goes_through_its_life() {
            String id = placed();
            String path = "/v1/orders/" + id;

            assertEvents(side.post(path + "/notes", "{\"text\":\"hi\",\"visibility\":\"PUBLIC\"}"), "order.note-added");
            assertEvents(side.post(path + "/holds", "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"}"), "order.held");
            JsonNode held = assertProblem(side.post(path + "/confirm", "{}"), 409, "order.on-hold");
            assertThat(texts(held.path("allowedActions")))
                    .containsExactly("cancel", "cancel-lines", "holds", "release", "notes", "edits");
            assertEvents(
                    side.post(path + "/holds/h1/release", "{}"), "order.hold-released", "order.reservation-extended");
            assertEvents(side.post(path + "/confirm", ""), "order.confirmed");
            assertEvents(
                    side.post(path + "/cancel-lines", "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]," + REASON + "}"),
                    "order.lines-cancelled");
            assertProblem(
                    side.post(
                            path + "/return-lines",
                            "{\"returnId\":\"" + UUID.randomUUID() + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}],"
                                    + REASON + "}"),
                    409,
                    "order.lines-unavailable");
            assertEvents(side.post(path + "/route", ""), "order.lines-assigned");
            Answer cancelled = side.post(path + "/cancel", "{" + REASON + "}");
            assertEvents(cancelled, "order.lines-unassigned", "order.cancelled");
            assertThat(cancelled.json().path("version").asLong()).isEqualTo(9);
        }

        @Test
        void tells_what_may_be_done_and_why_the_rest_may_not() {
            Answer answer = side.get("/v1/orders/" + placed() + "/actions");

            assertThat(answer.status()).isEqualTo(200);
            JsonNode returning = answer.json().path("actions").path(3);
            assertThat(returning.path("action").asString()).isEqualTo("return-lines");
            assertThat(returning.path("allowed").asBoolean()).isFalse();
            assertThat(returning.path("code").asString()).isEqualTo("order.not-returnable");
        }

        @Test
        void is_not_changed_by_someone_who_saw_another_version() {
            String id = placed();
            side.post(
                    "/v1/orders/" + id + "/notes",
                    "{\"text\":\"hi\",\"visibility\":\"PUBLIC\"}",
                    "Idempotency-Key",
                    "n-" + id,
                    "Daybook-Actor",
                    "bob");

            JsonNode stale = assertProblem(
                    side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", "k", "If-Match", "\"0\""),
                    412,
                    "stale-version");

            assertThat(stale.path("currentVersion").asLong()).isEqualTo(1);
            assertThat(stale.path("eventsSince").size()).isEqualTo(1);
            assertThat(stale.path("eventsSince").path(0).path("type").asString())
                    .isEqualTo("order.note-added");
            assertThat(stale.path("eventsSince").path(0).path("actor").asString())
                    .isEqualTo("bob");
        }

        @Test
        void is_changed_by_someone_who_saw_this_version_in_a_view() {
            String id = placed();

            assertThat(side.post(
                                    "/v1/orders/" + id + "/confirm",
                                    "{}",
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString(),
                                    "If-Match",
                                    "\"0.4711.od1\"")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void keeps_every_one_of_many_simultaneous_changes() throws Exception {
            String id = placed();
            List<Callable<Answer>> notes = IntStream.range(0, 20)
                    .mapToObj(note -> (Callable<Answer>) () -> side.post(
                            "/v1/orders/" + id + "/notes",
                            "{\"text\":\"note " + note + "\",\"visibility\":\"PUBLIC\"}"))
                    .toList();

            assertThat(statuses(notes)).containsOnly(200);
            assertThat(side.get("/v1/orders/" + id + "/actions")
                            .json()
                            .path("version")
                            .asLong())
                    .isEqualTo(20);
        }
    }

    @Nested
    class AnImportedOrder {
        private String body(String id, String occurredAt) {
            return "{\"id\":\"" + id
                    + "\",\"number\":\"536365\",\"kind\":\"SALE\",\"source\":\"shop\",\"currency\":\"EUR\",\"occurredAt\":\""
                    + occurredAt + "\",\"lines\":[" + LINE + "]}";
        }

        @Test
        void keeps_its_own_date_beside_ours() {
            String id = UUID.randomUUID().toString();

            assertThat(side.post("/v1/order-imports", body(id, "2010-12-01T08:26:00Z"))
                            .status())
                    .isEqualTo(201);

            String metadata = side.bean(dev.daybook.store.StoredEvents.class)
                    .ofStream(new dev.daybook.events.Subject("default", "order", id), 0, 1)
                    .getFirst()
                    .metadata();
            assertThat(metadata).contains("\"occurredAt\":\"2010-12-01T08:26:00Z\"");
        }

        @Test
        void cannot_lie_in_the_future_or_be_empty() {
            String id = UUID.randomUUID().toString();

            assertThat(faults(assertProblem(
                            side.post(
                                    "/v1/order-imports",
                                    body(id, "2999-01-01T00:00:00Z").replace(LINE, "")),
                            400,
                            "malformed-request")))
                    .containsExactly("/filled assert-true", "/occurredAt past-or-present");
        }
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problems_too() {
        assertThat(side.get("/v1/nothing").status()).isEqualTo(404);
        assertThat(side.get("/v1/nothing").header("Content-Type")).startsWith("application/problem+json");
        assertThat(side.get("/v1/orders/" + UUID.randomUUID() + "/confirm").status())
                .isEqualTo(405);
    }

    @Test
    void every_code_has_a_page() {
        for (String code : List.of("order.on-hold", "stale-version")) {
            Answer page = side.get("/problems/" + code);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.response().body()).contains("<h1>" + code + "</h1>");
            assertThat(side.get("/problems").response().body()).contains("/problems/" + code);
        }
        assertThat(side.get("/problems/nothing").status()).isEqualTo(404);
    }
}
