package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.OwnApi.get;
import static dev.daybook.command.OwnApi.post;
import static dev.daybook.command.OwnApi.without;
import static dev.daybook.command.order.OrderApi.LINE;
import static dev.daybook.command.order.OrderApi.SIDE;
import static dev.daybook.command.order.OrderApi.order;
import static dev.daybook.command.order.OrderApi.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnOrderApiTest {

    private static final String OWNER = "customer/c-1";
    private static final String OTHER = "customer/c-2";
    private static final String ORDERS = "/v1/me/orders/";

    @Nested
    class TheCustomerWhoPlacedIt {
        @Test
        void cancels_an_order_and_need_not_say_why() {
            String id = placed();

            Answer answer = post(OWNER, ORDERS + id + "/cancel", "");

            assertEvents(answer, "order.cancelled");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
            StoredEvent cancelled = last(id);
            assertThat(cancelled.payload()).contains("\"code\":\"customer-request\"");
            assertThat(cancelled.metadata()).contains("\"actor\":\"customer/c-1\"");
        }

        @Test
        void says_why_by_one_of_a_few_codes() {
            String id = placed();

            assertThat(faults(assertProblem(
                            post(OWNER, ORDERS + id + "/cancel", "{\"reason\":{\"code\":\"a-code-of-the-shop\"}}"),
                            400,
                            "malformed-request")))
                    .containsExactly("/reason/code pattern");
            assertEvents(
                    post(
                            OWNER,
                            ORDERS + id + "/cancel",
                            "{\"reason\":{\"code\":\"takes-too-long\",\"text\":\"since May\"}}"),
                    "order.cancelled");
            assertThat(last(id).payload()).contains("\"takes-too-long\"", "\"since May\"");
        }

        @Test
        void cancels_twice_without_harm() {
            String id = placed();
            assertEvents(post(OWNER, ORDERS + id + "/cancel", ""), "order.cancelled");

            assertEvents(post(OWNER, ORDERS + id + "/cancel", ""));
        }

        @Test
        void cancels_a_held_order() {
            String id = placed();
            assertEvents(
                    SIDE.post("/v1/orders/" + id + "/holds", "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"}"), "order.held");

            assertEvents(post(OWNER, ORDERS + id + "/cancel", ""), "order.cancelled");
        }

        @Test
        void tries_it_first() {
            String id = placed();

            Answer tried = post(OWNER, ORDERS + id + "/cancel?dryRun=true", "");

            assertEvents(tried, "order.cancelled");
            assertThat(tried.header("Dry-Run")).isEqualTo("true");
            assertThat(last(id).type()).isEqualTo("order.placed");
        }

        @Test
        void is_told_what_may_be_done_and_with_each_refusal_as_well() {
            String id = placed();
            assertThat(actions(get(OWNER, ORDERS + id.toUpperCase(Locale.ROOT) + "/actions")))
                    .containsExactly("cancel ", "returns return.not-returnable");
            assertEvents(post(OWNER, ORDERS + id + "/cancel", ""), "order.cancelled");
            assertThat(actions(get(OWNER, ORDERS + id + "/actions")))
                    .containsExactly("cancel no-effect", "returns return.not-returnable");

            String sold = imported();
            Answer refused = post(OWNER, ORDERS + sold + "/cancel", "");

            assertThat(texts(assertProblem(refused, 409, "order.already-completed")
                            .path("allowedActions")))
                    .containsExactly("returns");
        }

        @Test
        void who_saw_an_older_version_is_not_told_who_did_what_since() {
            String id = placed();
            assertEvents(
                    SIDE.post("/v1/orders/" + id + "/notes", "{\"text\":\"odd\",\"visibility\":\"PRIVATE\"}"),
                    "order.note-added");

            Answer stale = post(OWNER, ORDERS + id + "/cancel", "", "If-Match", "\"0\"");

            assertThat(assertProblem(stale, 412, "stale-version")
                            .path("currentVersion")
                            .asLong())
                    .isEqualTo(1);
            assertThat(stale.json().has("eventsSince")).isFalse();
        }

        @Test
        void wins_or_loses_a_race_with_the_shop_as_everybody_does() throws Exception {
            String id = placed();

            assertThat(statuses(List.of(
                            () -> post(OWNER, ORDERS + id + "/cancel", ""),
                            () -> post(OTHER, ORDERS + id + "/cancel", ""),
                            () -> SIDE.post("/v1/orders/" + id + "/confirm", "{}"))))
                    .startsWith(200, 404);
            assertThat(last(id).type()).isEqualTo("order.cancelled");
        }
    }

    @Nested
    class EverybodyElse {
        @Test
        void is_told_of_anothers_order_and_of_a_guests_what_is_told_of_an_unknown_one() {
            String id = placed();
            String guests = UUID.randomUUID().toString();
            assertThat(SIDE.post("/v1/orders", order(guests, LINE).replace("\"customerId\":\"c-1\",", ""))
                            .status())
                    .isEqualTo(201);
            String unknown = UUID.randomUUID().toString();

            for (String way : List.of("/cancel", "/cancel?dryRun=true")) {
                Answer none = post(OTHER, ORDERS + unknown + way, "");
                assertProblem(none, 404, "order.not-found");
                assertThat(without(id, post(OTHER, ORDERS + id + way, ""))).isEqualTo(without(unknown, none));
                assertThat(without(guests, post(OTHER, ORDERS + guests + way, "")))
                        .isEqualTo(without(unknown, none));
                assertThat(without(id, post(OTHER, ORDERS + id + way, "", "If-Match", "\"7\"")))
                        .isEqualTo(without(unknown, none));
            }
            assertThat(without(id, get(OTHER, ORDERS + id + "/actions")))
                    .isEqualTo(without(unknown, get(OTHER, ORDERS + unknown + "/actions")))
                    .startsWith("404");
            assertThat(last(id).type()).isEqualTo("order.placed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"anna", "customer/", "customer", "process/customer/c-1"})
        void is_no_customer(String actor) {
            String id = placed();

            assertProblem(post(actor, ORDERS + id + "/cancel", ""), 403, "not-a-customer");
            assertProblem(get(actor, ORDERS + id + "/actions"), 403, "not-a-customer");
            assertProblem(SIDE.post(ORDERS + id + "/cancel", ""), 403, "not-a-customer");
            assertProblem(SIDE.post(ORDERS.replace("me", "%6de") + id + "/cancel", ""), 403, "not-a-customer");
            assertProblem(post(actor, ORDERS + id + "/cancel", "", "Idempotency-Key", "a b"), 403, "not-a-customer");
            assertThat(SIDE.get("/problems/not-a-customer").status()).isEqualTo(200);
        }

        @Test
        void is_told_the_same_with_the_key_of_the_owner() {
            String id = placed();
            assertEvents(post(OWNER, ORDERS + id + "/cancel", "", "Idempotency-Key", id), "order.cancelled");

            assertProblem(post(OTHER, ORDERS + id + "/cancel", "", "Idempotency-Key", id), 404, "order.not-found");
        }
    }

    private static String imported() {
        String id = UUID.randomUUID().toString();
        String body = order(id, LINE)
                .replace(
                        "\"customerId\"",
                        "\"number\":\"n-" + id.substring(0, 8)
                                + "\",\"kind\":\"SALE\",\"source\":\"till\",\"occurredAt\":\"2010-12-01T08:26:00Z\",\"customerId\"");
        Answer answer = SIDE.post("/v1/order-imports", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return id;
    }

    private static List<String> actions(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("private");
        return answer.json().path("actions").values().stream()
                .map(action -> action.path("action").asString() + " "
                        + action.path("code").asString(""))
                .toList();
    }

    private static StoredEvent last(String id) {
        return SIDE.bean(StoredEvents.class)
                .ofStream(new Subject("default", "order", id), 0, 100)
                .getLast();
    }
}
