package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.order.OrderApi.LINE;
import static dev.daybook.command.order.OrderApi.order;
import static dev.daybook.command.order.OrderApi.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MalformedRequestTest {

    private final CommandSide side = CommandSide.running();

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
                            "/lines/2/quantity wrong-type",
                            "/lines/2/tax wrong-type",
                            "/lines/3 required");
        }

        @Test
        void may_not_name_a_constant_by_its_number_nor_leave_a_number_blank() {
            String hold = "{\"holdId\": \"h\", \"kind\": 0}";
            String reservation = "{\"reservationId\": \"r\", \"quantity\": 1, \"expiresInSeconds\": \" \"}";

            assertThat(faults(assertProblem(
                            side.post("/v1/orders/" + UUID.randomUUID() + "/holds", hold), 400, "malformed-request")))
                    .contains("/kind wrong-type");
            assertThat(faults(assertProblem(
                            side.post("/v1/stock/A@main/reserve", reservation), 400, "malformed-request")))
                    .containsExactly("/expiresInSeconds wrong-type");
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

        /** What curl sends unless told otherwise; a server that reads it as parameters finds no body. */
        @Test
        void is_a_form() {
            Answer answer =
                    side.send(HttpRequest.newBuilder(URI.create(side.url() + "/v1/orders/" + placed() + "/confirm"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Idempotency-Key", "form")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"colour\":\"red\"}")));

            assertProblem(answer, 415, "unsupported-media-type");
        }

        @Test
        void names_what_no_database_takes() {
            assertThat(faults(assertProblem(
                            side.post(
                                    "/v1/orders",
                                    "{\"currency\":\"EUR\",\"lines\":[{\"sku\":\"A\\u0000\",\"quantity\":1}]}"),
                            400,
                            "malformed-request")))
                    .containsExactly("/lines/0/sku pattern");
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
}
