package dev.daybook.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OrderApiTest {

    private static final String LINE =
            "{\"lineId\":\"1\",\"sku\":\"A\",\"description\":\"a thing\",\"quantity\":2,\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}";
    private static final String REASON = "\"reason\":{\"code\":\"customer-request\",\"text\":\"changed my mind\"}";

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
    class TheIdempotencyKey {
        @Test
        void answers_the_first_answer_again() {
            String key = UUID.randomUUID().toString();
            String body = order(UUID.randomUUID().toString(), LINE);
            Answer first = side.post("/v1/orders", body, "Idempotency-Key", key);
            long before = side.rows("event");

            Answer second = side.post("/v1/orders", body, "Idempotency-Key", key);

            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(first.header("Idempotent-Replayed")).isEmpty();
            assertThat(second.status()).isEqualTo(first.status());
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(second.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
            assertThat(side.rows("event")).isEqualTo(before);
        }

        @Test
        void is_refused_for_another_request() {
            String key = UUID.randomUUID().toString();
            side.post("/v1/orders", order(UUID.randomUUID().toString(), LINE), "Idempotency-Key", key);

            assertProblem(
                    side.post("/v1/orders", order(UUID.randomUUID().toString(), LINE), "Idempotency-Key", key),
                    422,
                    "idempotency-key-reused");
        }

        @Test
        void belongs_to_one_client() {
            String key = UUID.randomUUID().toString();
            for (String actor : List.of("ann", "bob")) {
                Answer answer = side.post(
                        "/v1/orders",
                        order(UUID.randomUUID().toString(), LINE),
                        "Idempotency-Key",
                        key,
                        "Daybook-Actor",
                        actor);
                assertThat(answer.status()).isEqualTo(201);
            }
        }

        @Test
        void is_kept_for_a_command_that_changes_nothing() {
            String id = placed();
            side.post("/v1/orders/" + id + "/confirm", "{}");
            String key = UUID.randomUUID().toString();

            Answer first = side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", key);
            Answer second = side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", key);

            assertThat(first.json().path("appendId").isNull()).isTrue();
            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(second.json()).isEqualTo(first.json());
        }

        @Test
        void is_not_used_up_by_a_refusal() {
            String id = UUID.randomUUID().toString();
            String key = UUID.randomUUID().toString();
            assertProblem(
                    side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", key), 404, "order.not-found");
            side.post("/v1/orders", order(id, LINE));

            assertThat(side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", key)
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void lets_one_of_many_simultaneous_requests_through() throws Exception {
            String key = UUID.randomUUID().toString();
            String id = placed();
            String note = "{\"text\":\"once\",\"visibility\":\"PRIVATE\"}";
            List<Callable<Answer>> requests = Collections.nCopies(
                    20, () -> side.post("/v1/orders/" + id + "/notes", note, "Idempotency-Key", key));

            List<Integer> statuses = statuses(requests);

            assertThat(statuses).containsOnly(200, 409).contains(200);
            assertThat(side.get("/v1/orders/" + id + "/actions")
                            .json()
                            .path("version")
                            .asLong())
                    .isEqualTo(1);
        }

        @Test
        void is_required() {
            assertThat(faults(assertProblem(
                            side.post("/v1/orders", order(UUID.randomUUID().toString(), LINE), new String[0]),
                            400,
                            "malformed-request")))
                    .containsExactly("header:Idempotency-Key required");
        }
    }

    @Nested
    class AMalformedRequest {
        @Test
        void tells_the_place_of_the_first_fault_of_syntax() {
            JsonNode problem = assertProblem(side.post("/v1/orders", "{\"lines\": [}"), 400, "malformed-request");

            assertThat(problem.path("errors").path(0).path("message").asString())
                    .contains("line 1, column 12");
        }

        @Test
        void may_not_name_a_field_twice() {
            assertThat(faults(assertProblem(
                            side.post("/v1/orders", "{\"currency\":\"EUR\",\"currency\":\"EUR\"}"),
                            400,
                            "malformed-request")))
                    .containsExactly(" malformed-json");
        }

        @Test
        void lists_every_fault_of_shape_and_rule_at_once() {
            String body = """
                    {"colour":"red","currency":"eur","lines":[
                      {"sku":"A","description":"a","quantity":-1,"unitPrice":{"amount":"1","currency":"EUR"}},
                      {"sku":7,"description":"a","quantity":1.5,"unitPrice":{"amount":"-1","currency":"EUR"}},
                      {"sku":"A","quantity":"3","unitPrice":{"amount":"1","currency":"EUR"},"tax":[]},
                      null]}""";

            assertThat(faults(assertProblem(side.post("/v1/orders", body), 400, "malformed-request")))
                    .containsExactlyInAnyOrder(
                            "/colour unknown-field",
                            "/currency pattern",
                            "/lines/0/quantity positive",
                            "/lines/1/sku wrong-type",
                            "/lines/1/quantity wrong-type",
                            "/lines/1/unitPrice/amount pattern",
                            "/lines/2/description required",
                            "/lines/2/quantity wrong-type",
                            "/lines/2/tax wrong-type",
                            "/lines/3 required");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"[]", "null", "7", "\"order\""})
        void is_no_object(String body) {
            assertProblem(side.post("/v1/orders", body), 400, "malformed-request");
        }

        @Test
        void has_more_lines_than_an_order_may() {
            String lines = String.join(",", Collections.nCopies(10_001, LINE));

            assertThat(faults(assertProblem(
                            side.post("/v1/orders", order(UUID.randomUUID().toString(), lines)),
                            400,
                            "malformed-request")))
                    .containsExactly("/lines size");
        }

        @Test
        void takes_something_away_without_a_reason() {
            assertThat(faults(assertProblem(
                            side.post("/v1/orders/" + placed() + "/cancel", "{}"), 400, "malformed-request")))
                    .containsExactly("/reason required");
        }

        @Test
        void names_no_order() {
            assertThat(faults(assertProblem(side.post("/v1/orders/seven/confirm", "{}"), 400, "malformed-request")))
                    .containsExactly("path:id wrong-type");
        }

        @Test
        void has_headers_that_cannot_be() {
            assertThat(faults(assertProblem(
                            side.post(
                                    "/v1/orders/" + placed() + "/confirm",
                                    "{}",
                                    "Idempotency-Key",
                                    "a b",
                                    "If-Match",
                                    "W/\"1\"",
                                    "Daybook-Actor",
                                    "ann@example.org"),
                            400,
                            "malformed-request")))
                    .containsExactly(
                            "header:Idempotency-Key pattern",
                            "header:Daybook-Actor pattern",
                            "header:If-Match pattern");
        }

        @Test
        void is_too_large() {
            String body = "{\"text\":\"" + "x".repeat(1 << 20) + "\"}";

            assertProblem(side.post("/v1/orders/" + placed() + "/notes", body), 413, "body-too-large");
        }

        @Test
        void is_not_json() {
            Answer answer = side.send(HttpRequest.newBuilder(URI.create(side.url() + "/v1/orders"))
                    .header("Content-Type", "text/plain")
                    .header("Idempotency-Key", "k")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));

            assertProblem(answer, 415, "unsupported-media-type");
        }

        @Test
        void leaves_nothing_behind() {
            long events = side.rows("event");
            long keys = side.rows("idempotency");

            side.post("/v1/orders", "{");
            side.post("/v1/orders", order(UUID.randomUUID().toString(), LINE.replace(":2,", ":-2,")));
            side.post("/v1/orders", order(UUID.randomUUID().toString(), LINE.replace("EUR", "GBP")));
            side.post("/v1/orders/" + UUID.randomUUID() + "/confirm", "{}");

            assertThat(side.rows("event")).isEqualTo(events);
            assertThat(side.rows("idempotency")).isEqualTo(keys);
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
                    .containsExactly("cancel", "cancel-lines", "holds", "release", "notes");
            assertEvents(side.post(path + "/holds/h1/release", "{}"), "order.hold-released");
            assertEvents(side.post(path + "/confirm", ""), "order.confirmed");
            assertEvents(
                    side.post(path + "/cancel-lines", "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]," + REASON + "}"),
                    "order.lines-cancelled");
            assertEvents(
                    side.post(
                            path + "/return-lines",
                            "{\"returnId\":\"" + UUID.randomUUID() + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}],"
                                    + REASON + "}"),
                    "order.lines-returned");
            Answer cancelled = side.post(path + "/cancel", "{" + REASON + "}");
            assertEvents(cancelled, "order.cancelled");
            assertThat(cancelled.json().path("version").asLong()).isEqualTo(7);
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

    private String placed() {
        String id = UUID.randomUUID().toString();
        assertThat(side.post("/v1/orders", order(id, LINE)).status()).isEqualTo(201);
        return id;
    }

    private static String order(String id, String lines) {
        return "{\"id\":\"" + id + "\",\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[" + lines + "]}";
    }

    private static List<Integer> statuses(List<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                statuses.add(answer.get().status());
            }
            return statuses;
        }
    }

    private static void assertEvents(Answer answer, String... events) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(texts(answer.json().path("events"))).containsExactly(events);
    }

    private static JsonNode assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("traceId").asString()).hasSize(32);
        assertThat(answer.response().body()).doesNotContain("Exception").doesNotContain("dev.daybook");
        return problem;
    }

    private static List<String> faults(JsonNode problem) {
        return problem.path("errors").values().stream()
                .map(fault -> fault.path("pointer").asString() + " "
                        + fault.path("code").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
