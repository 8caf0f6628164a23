package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.returns.ReturnApi.REASON;
import static dev.daybook.command.returns.ReturnApi.RETURNS;
import static dev.daybook.command.returns.ReturnApi.SIDE;
import static dev.daybook.command.returns.ReturnApi.accepted;
import static dev.daybook.command.returns.ReturnApi.approved;
import static dev.daybook.command.returns.ReturnApi.asked;
import static dev.daybook.command.returns.ReturnApi.body;
import static dev.daybook.command.returns.ReturnApi.id;
import static dev.daybook.command.returns.ReturnApi.inspect;
import static dev.daybook.command.returns.ReturnApi.line;
import static dev.daybook.command.returns.ReturnApi.order;
import static dev.daybook.command.returns.ReturnApi.receive;
import static dev.daybook.command.returns.ReturnApi.received;
import static dev.daybook.command.returns.ReturnApi.requested;
import static dev.daybook.command.returns.ReturnApi.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.command.returns.domain.ReturnRejection;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReturnApiTest {

    @Nested
    class RequestingAReturn {
        @Test
        void answers_where_it_is_what_was_appended_and_a_token() {
            String id = UUID.randomUUID().toString();

            Answer answer = SIDE.post(RETURNS, body(id, order(), asked("1", 2)));

            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo(RETURNS + "/" + id);
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.header("Consistency-Token")).isNotBlank();
            assertThat(texts(answer.json().path("events"))).containsExactly("return.requested");
            assertThat(stored("return", id).getFirst().payload())
                    .contains("\"sku\":\"LAMP\"")
                    .contains("\"reason\":\"DAMAGED\"")
                    .contains("\"note\":\"too bright\"");
        }

        @Test
        void without_an_id_makes_one() {
            String body = body("x", order(), asked("1", 2)).replace("\"id\":\"x\",", "");

            Answer answer = SIDE.post(RETURNS, body);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path("id").asString()).hasSize(36);
        }

        @Test
        void again_changes_nothing_and_with_other_content_is_refused() {
            String id = UUID.randomUUID().toString();
            String body = body(id, order(), asked("1", 2));
            assertThat(SIDE.post(RETURNS, body).status()).isEqualTo(201);

            assertThat(SIDE.post(RETURNS, body).status()).isEqualTo(200);
            assertProblem(SIDE.post(RETURNS, body.replace("DAMAGED", "OTHER")), 409, "return.already-requested");
        }

        @Test
        void for_what_the_order_does_not_have_is_refused_and_leaves_nothing_behind() {
            String order = order();
            String id = UUID.randomUUID().toString();
            long events = SIDE.rows("event");

            Answer unknown = SIDE.post(RETURNS, body(id, UUID.randomUUID().toString(), asked("1", 1)));
            Answer greedy = SIDE.post(RETURNS, body(id, order, asked("1", 4), asked("2", 1), asked("3", 1)));
            Answer odd = SIDE.post(RETURNS, body(id, order, asked("1", 1), asked("1", 1)));

            assertThat(faults(assertProblem(unknown, 404, "return.order-not-found")))
                    .containsExactly("/orderId order-not-found");
            assertThat(faults(assertProblem(greedy, 409, "return.not-returnable")))
                    .containsExactly("/lines/0/quantity too-many", "/lines/2/lineId unknown-line");
            assertThat(faults(assertProblem(odd, 422, "return.invalid-content")))
                    .containsExactly("/lines/1/lineId duplicate-line");
            assertThat(SIDE.rows("event")).isEqualTo(events);
        }

        @Test
        void of_an_order_that_the_customer_does_not_have_yet_is_refused() {
            String order = UUID.randomUUID().toString();
            String placed =
                    "{\"id\":\"" + order + "\",\"currency\":\"EUR\",\"lines\":[{\"lineId\":\"1\",\"sku\":\"by-hand\","
                            + "\"quantity\":2,\"unitPrice\":{\"amount\":\"25.00\",\"currency\":\"EUR\"}}]}";
            assertThat(SIDE.post("/v1/orders", placed).status()).isEqualTo(201);

            Answer answer = SIDE.post(RETURNS, body(UUID.randomUUID().toString(), order, asked("1", 1)));

            assertThat(faults(assertProblem(answer, 409, "return.not-returnable")))
                    .containsExactly("/orderId not-returnable");
        }

        @Test
        void on_trial_asks_the_order_as_well_and_leaves_nothing_behind() {
            String order = order();
            String id = UUID.randomUUID().toString();
            long events = SIDE.rows("event");

            assertProblem(
                    SIDE.post(RETURNS + "?dryRun=true", body(id, order, asked("1", 4))), 409, "return.not-returnable");
            Answer trial = SIDE.post(RETURNS + "?dryRun=true", body(id, order, asked("1", 3)));

            assertThat(texts(trial.json().path("events"))).containsExactly("return.requested");
            assertThat(SIDE.rows("event")).isEqualTo(events);
        }
    }

    @Nested
    class AReturnThatExists {
        @Test
        void goes_from_its_approval_to_its_end_in_two_parcels() {
            String path = requested(order());

            assertProblem(receive(path, "in-1", line("1", 1, "condition", "NEW")), 409, "return.not-approved");
            assertEvents(SIDE.post(path + "/approve", "{\"labelReference\":\"label-1\"}"), "return.approved");
            assertEvents(SIDE.post(path + "/approve", "{}"));
            assertProblem(
                    SIDE.post(path + "/approve", "{\"labelReference\":\"label-2\"}"), 409, "return.already-approved");
            assertEvents(
                    SIDE.post(path + "/sent", "{\"carrier\":\"royal-mail\",\"trackingNumber\":\"RM 1\"}"),
                    "return.sent");
            assertEvents(receive(path, "in-1", line("1", 2, "condition", "NEW")), "return.items-received");
            assertEvents(receive(path, "in-1", line("1", 2, "condition", "NEW")));
            assertProblem(receive(path, "in-1", line("1", 2, "condition", "OPENED")), 409, "return.id-taken");
            assertThat(faults(assertProblem(
                            receive(path, "in-2", line("2", 1, "condition", "NEW"), line("1", 2, "condition", "NEW")),
                            409,
                            "return.too-many-received")))
                    .containsExactly("/lines/1/quantity too-many");
            assertProblem(SIDE.post(path + "/close", "{}"), 409, "return.not-inspected");
            assertProblem(SIDE.post(path + "/cancel", "{" + REASON + "}"), 409, "return.already-received");
            assertProblem(inspect(path, "look-1", accepted("1", 3)), 409, "return.not-received");
            assertEvents(inspect(path, "look-1", accepted("1", 2)), "return.inspected");
            assertEvents(SIDE.post(path + "/close", "{}"), "return.closed");
            assertEvents(SIDE.post(path + "/close", ""));
            assertProblem(receive(path, "in-9", line("2", 1, "condition", "NEW")), 409, "return.already-closed");
            assertThat(stored("return", id(path))).hasSize(6);
        }

        @Test
        void is_declined_for_a_reason() {
            String path = requested(order());

            assertEvents(SIDE.post(path + "/decline", "{" + REASON + "}"), "return.declined");
            assertEvents(SIDE.post(path + "/decline", "{\"reason\":{\"code\":\"again\"}}"));
            assertProblem(SIDE.post(path + "/approve", "{}"), 409, "return.already-declined");
            assertThat(stored("return", id(path)).get(1).payload()).contains("changed-mind");
            assertThat(stored("return", id(path)).get(1).metadata()).contains("changed-mind");
        }

        @Test
        void is_cancelled_while_nothing_came_back() {
            String path = approved(order());

            assertProblem(SIDE.post(path + "/close", "{}"), 409, "return.nothing-received");
            assertEvents(SIDE.post(path + "/cancel", "{" + REASON + "}"), "return.cancelled");
            assertEvents(SIDE.post(path + "/cancel", "{" + REASON + "}"));
            assertProblem(
                    SIDE.post(path + "/sent", "{\"carrier\":\"dhl\",\"trackingNumber\":\"1\"}"),
                    409,
                    "return.already-cancelled");
            assertThat(stored("return", id(path)).get(2).metadata()).contains("changed-mind");
        }

        @Test
        void gives_receipts_inspections_and_restocks_ids_where_the_caller_does_not() {
            String path = approved(order());

            assertEvents(
                    SIDE.post(path + "/receipts", "{\"lines\":[" + line("1", 1, "condition", "NEW") + "]}"),
                    "return.items-received");
            assertEvents(
                    SIDE.post(path + "/receipts", "{\"lines\":[" + line("1", 1, "condition", "NEW") + "]}"),
                    "return.items-received");
            assertEvents(
                    SIDE.post(path + "/inspections", "{\"lines\":[" + accepted("1", 2) + "]}"), "return.inspected");
            assertEvents(SIDE.post(path + "/restock", "{\"location\":\"main\"}"), "return.restocked");
            assertEvents(SIDE.post(path + "/restock", "{\"location\":\"main\"}"));
        }

        @Test
        void tells_what_may_be_done_and_why_the_rest_may_not() {
            Answer answer = SIDE.get(received(order()) + "/actions");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"2\"");
            JsonNode actions = answer.json().path("actions");
            assertThat(actions.values().stream()
                            .filter(action -> action.path("allowed").asBoolean())
                            .map(action -> action.path("action").asString()))
                    .containsExactly("inspections", "exchange");
        }
    }

    @Test
    void an_unknown_return_is_not_found() {
        String path = RETURNS + "/" + UUID.randomUUID();

        assertProblem(SIDE.post(path + "/approve", "{}"), 404, "return.not-found");
        assertThat(SIDE.get(path + "/actions").status()).isEqualTo(404);
    }

    @Test
    void every_refusal_has_a_page() {
        assertThat(ReturnProblems.pages())
                .hasSize(ReturnRejection.class.getPermittedSubclasses().length)
                .extracting(ProblemPage::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code ->
                        assertThat(SIDE.get("/problems/" + code).status()).isEqualTo(200));
    }
}
