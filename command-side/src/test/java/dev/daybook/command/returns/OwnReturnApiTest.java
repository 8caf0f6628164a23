package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.OwnApi.get;
import static dev.daybook.command.OwnApi.post;
import static dev.daybook.command.OwnApi.without;
import static dev.daybook.command.returns.ReturnApi.SIDE;
import static dev.daybook.command.returns.ReturnApi.asked;
import static dev.daybook.command.returns.ReturnApi.order;
import static dev.daybook.command.returns.ReturnApi.requested;
import static dev.daybook.command.returns.ReturnApi.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OwnReturnApiTest {

    private static final String OWNER = "customer/c-1";
    private static final String OTHER = "customer/c-2";
    private static final String SENT = "{\"carrier\":\"royal-mail\",\"trackingNumber\":\"RM 1\"}";

    @Nested
    class TheCustomerWhoPlacedTheOrder {
        @Test
        void asks_to_return_pieces_sends_them_and_changes_their_mind() {
            String order = sold("c-1");

            Answer answer = request(OWNER, order, asked("1", 2));

            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            String path = answer.header("Location");
            String id = path.substring("/v1/me/returns/".length());
            assertThat(texts(answer.json().path("events"))).containsExactly("return.requested");
            assertThat(stored("return", id).getFirst().payload()).contains(order, "too bright");
            assertThat(stored("return", id).getFirst().metadata()).contains("\"actor\":\"customer/c-1\"");
            assertThat(actions(get(OWNER, path + "/actions"))).containsExactly("sent return.not-approved", "cancel ");
            assertProblem(post(OWNER, path + "/sent", SENT), 409, "return.not-approved");
            assertEvents(SIDE.post("/v1/returns/" + id + "/approve", "{}"), "return.approved");
            assertEvents(post(OWNER, path + "/sent", SENT), "return.sent");
            assertEvents(post(OWNER, path + "/sent", SENT));
            assertEvents(post(OWNER, path + "/cancel", ""), "return.cancelled");
            assertEvents(post(OWNER, path + "/cancel", ""));
            assertThat(stored("return", id).getLast().payload()).contains("\"code\":\"customer-request\"");
        }

        @Test
        void asks_for_no_more_than_has_arrived() {
            assertThat(faults(assertProblem(
                            request(OWNER, sold("c-1"), asked("1", 4), asked("3", 1)), 409, "return.not-returnable")))
                    .containsExactly("/lines/0/quantity too-many", "/lines/1/lineId unknown-line");
        }

        @Test
        void names_no_return_of_their_own() {
            assertThat(faults(assertProblem(
                            post(
                                    OWNER,
                                    "/v1/me/orders/" + sold("c-1") + "/returns",
                                    "{\"id\":\"r-1\",\"lines\":[" + asked("1", 1) + "]}"),
                            400,
                            "malformed-request")))
                    .containsExactly("/id unknown-field");
        }

        @Test
        void goes_on_with_a_return_that_the_shop_has_begun() {
            String id = ReturnApi.id(requested(sold("c-1")));

            assertEvents(post(OWNER, "/v1/me/returns/" + id + "/cancel?dryRun=true", ""), "return.cancelled");
            assertEvents(
                    post(OWNER, "/v1/me/returns/" + id + "/cancel", "{\"reason\":{\"code\":\"changed-mind\"}}"),
                    "return.cancelled");
        }

        @Test
        void is_told_why_a_return_is_not_cancelled_any_more() {
            String path = ReturnApi.received(sold("c-1"));

            Answer refused = post(OWNER, "/v1/me/returns/" + ReturnApi.id(path) + "/cancel", "");

            assertThat(texts(assertProblem(refused, 409, "return.already-received")
                            .path("allowedActions")))
                    .isEmpty();
        }

        @Test
        void names_no_version_of_what_does_not_exist_yet() {
            Answer refused = post(
                    OWNER,
                    "/v1/me/orders/" + sold("c-1") + "/returns",
                    "{\"lines\":[" + asked("1", 1) + "]}",
                    "If-Match",
                    "\"0\"");

            assertThat(faults(assertProblem(refused, 400, "malformed-request")))
                    .containsExactly("header:If-Match not-supported");
        }
    }

    @Nested
    class EverybodyElse {
        @Test
        void is_told_of_anothers_order_and_of_a_guests_what_is_told_of_an_unknown_one() {
            String unknown = UUID.randomUUID().toString();
            Answer none = request(OTHER, unknown, asked("1", 1));
            assertProblem(none, 404, "order.not-found");

            for (String order : List.of(sold("c-1"), order())) {
                assertThat(without(order, request(OTHER, order, asked("1", 1)))).isEqualTo(without(unknown, none));
                assertThat(without(order, request(OTHER, order, asked("9", 99))))
                        .isEqualTo(without(unknown, none));
            }
        }

        @Test
        void is_told_of_anothers_return_and_of_a_guests_what_is_told_of_an_unknown_one() {
            String unknown = UUID.randomUUID().toString();
            List<String> foreign = List.of(ReturnApi.id(requested(sold("c-1"))), ReturnApi.id(requested(order())));

            for (String way : List.of("/cancel", "/sent")) {
                String body = way.equals("/sent") ? SENT : "";
                Answer none = post(OTHER, "/v1/me/returns/" + unknown + way, body);
                assertProblem(none, 404, "return.not-found");
                for (String id : foreign) {
                    assertThat(without(id, post(OTHER, "/v1/me/returns/" + id + way, body)))
                            .isEqualTo(without(unknown, none));
                    assertThat(without(id, post(OTHER, "/v1/me/returns/" + id + way, body, "If-Match", "\"7\"")))
                            .isEqualTo(without(unknown, none));
                    assertThat(without(id, get(OTHER, "/v1/me/returns/" + id + "/actions")))
                            .isEqualTo(without(unknown, get(OTHER, "/v1/me/returns/" + unknown + "/actions")));
                }
            }
        }

        @Test
        void is_no_customer() {
            assertProblem(request("anna", sold("c-1"), asked("1", 1)), 403, "not-a-customer");
            assertProblem(post("anna", "/v1/me/returns/r-1/cancel", ""), 403, "not-a-customer");
            assertProblem(post("anna", "/v1/me/returns/r-1/sent", SENT), 403, "not-a-customer");
        }
    }

    private static Answer request(String actor, String orderId, String... lines) {
        return post(
                actor,
                "/v1/me/orders/" + orderId + "/returns",
                "{\"lines\":[" + String.join(",", lines) + "],\"note\":\"too bright\"}");
    }

    /** The id of a sale to a customer of three lamps (line 1) and a vase (line 2), delivered long ago. */
    private static String sold(String customerId) {
        return ReturnApi.sold("\"customerId\":\"" + customerId + "\",");
    }

    private static List<String> actions(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().path("actions").values().stream()
                .map(action -> action.path("action").asString() + " "
                        + action.path("code").asString(""))
                .toList();
    }
}
