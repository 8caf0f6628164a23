package dev.daybook.command.payment;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.payment.PaymentApi.PAYMENTS;
import static dev.daybook.command.payment.PaymentApi.REASON;
import static dev.daybook.command.payment.PaymentApi.SIDE;
import static dev.daybook.command.payment.PaymentApi.authorised;
import static dev.daybook.command.payment.PaymentApi.capture;
import static dev.daybook.command.payment.PaymentApi.captured;
import static dev.daybook.command.payment.PaymentApi.initiated;
import static dev.daybook.command.payment.PaymentApi.order;
import static dev.daybook.command.payment.PaymentApi.payment;
import static dev.daybook.command.payment.PaymentApi.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.command.payment.domain.PaymentRejection;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentApiTest {

    @Nested
    class InitiatingAPayment {
        @Test
        void answers_where_it_is_what_was_appended_and_a_token() {
            String id = UUID.randomUUID().toString();

            Answer answer = SIDE.post(PAYMENTS, payment(id, order(), "EUR"));

            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo(PAYMENTS + "/" + id);
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.header("Consistency-Token")).isNotBlank();
            assertThat(texts(answer.json().path("events"))).containsExactly("payment.initiated");
            assertThat(stored(id, 0).payload()).contains("\"method\":\"MANUAL\"");
        }

        @Test
        void without_an_id_makes_one() {
            String body = payment("x", order(), "EUR").replace("\"id\":\"x\",", "");

            Answer answer = SIDE.post(PAYMENTS, body);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path("id").asString()).hasSize(36);
        }

        @Test
        void again_changes_nothing_and_with_other_content_is_refused() {
            String id = UUID.randomUUID().toString();
            String body = payment(id, order(), "EUR");
            assertThat(SIDE.post(PAYMENTS, body).status()).isEqualTo(201);

            assertThat(SIDE.post(PAYMENTS, body).status()).isEqualTo(200);
            assertProblem(SIDE.post(PAYMENTS, body.replace("5000", "4999")), 409, "payment.already-initiated");
        }

        @Test
        void an_order_may_have_many() {
            String order = order();

            for (int attempt = 0; attempt < 3; attempt++) {
                String id = UUID.randomUUID().toString();
                assertThat(SIDE.post(PAYMENTS, payment(id, order, "EUR")).status())
                        .isEqualTo(201);
            }
        }

        @Test
        void for_no_order_or_in_another_currency_is_refused_and_leaves_nothing_behind() {
            String id = UUID.randomUUID().toString();
            String order = order();
            long events = SIDE.rows("event");

            Answer unknown = SIDE.post(PAYMENTS, payment(id, UUID.randomUUID().toString(), "EUR"));
            Answer dollars = SIDE.post(PAYMENTS, payment(id, order, "USD"));

            assertThat(faults(assertProblem(unknown, 404, "payment.order-not-found")))
                    .containsExactly("/orderId order-not-found");
            assertThat(faults(assertProblem(dollars, 422, "payment.currency-mismatch")))
                    .containsExactly("/amount/currency currency-mismatch");
            assertThat(SIDE.rows("event")).isEqualTo(events);
            assertThat(SIDE.post(PAYMENTS, payment(id, order, "EUR")).status()).isEqualTo(201);
        }

        @Test
        void on_trial_asks_the_order_as_well_and_leaves_nothing_behind() {
            String id = UUID.randomUUID().toString();
            String order = order();
            long events = SIDE.rows("event");

            assertProblem(
                    SIDE.post(PAYMENTS + "?dryRun=true", payment(id, order, "USD")), 422, "payment.currency-mismatch");
            Answer trial = SIDE.post(PAYMENTS + "?dryRun=true", payment(id, order, "EUR"));

            assertThat(texts(trial.json().path("events"))).containsExactly("payment.initiated");
            assertThat(SIDE.rows("event")).isEqualTo(events);
        }
    }

    @Nested
    class APaymentThatExists {
        @Test
        void goes_from_the_payers_action_to_a_refund() {
            String path = initiated();

            assertEvents(
                    SIDE.post(
                            path + "/require-action",
                            "{\"reference\":\"pi_1\",\"actionUrl\":\"https://pay.example/1\"}"),
                    "payment.action-required");
            assertEvents(
                    SIDE.post(
                            path + "/authorise",
                            "{\"reference\":\"pi_1\",\"amountMinor\":4000,\"expiresAt\":\"2100-01-01T00:00:00.1234567Z\"}"),
                    "payment.authorized");
            assertEvents(
                    SIDE.post(
                            path + "/captures",
                            "{\"captureId\":\"c1\",\"amountMinor\":3000,\"shipmentId\":\"parcel-1\"}"),
                    "payment.capture-requested");
            assertEvents(SIDE.post(path + "/captures/c1/confirm", "{}"), "payment.captured");
            assertEvents(SIDE.post(path + "/captures/c1/confirm", ""));
            assertEvents(SIDE.post(path + "/captures", "{\"amountMinor\":1000}"), "payment.capture-requested");
            assertProblem(capture(path, "c3", 1), 409, "payment.capture-above-authorisation");
            assertEvents(refund(path, "r1", 2999), "payment.refund-requested");
            assertProblem(refund(path, "r2", 2), 409, "payment.refund-above-captured");
            assertEvents(SIDE.post(path + "/refunds/r1/confirm", "{}"), "payment.refund-succeeded");
            String id = path.substring(PAYMENTS.length() + 1);
            assertThat(stored(id, 2).payload()).contains("2100-01-01T00:00:00.123Z");
            assertThat(stored(id, 6).payload()).contains("arrived-broken");
            assertThat(stored(id, 6).metadata()).contains("arrived-broken");
        }

        @Test
        void is_declined_for_good() {
            String path = initiated();

            assertEvents(SIDE.post(path + "/decline", "{\"code\":\"no-funds\"}"), "payment.declined");
            assertEvents(SIDE.post(path + "/decline", "{\"code\":\"late\",\"message\":\"again\"}"));
            assertProblem(SIDE.post(path + "/authorise", "{\"reference\":\"pi_1\"}"), 409, "payment.already-declined");
        }

        @Test
        void is_voided_or_expires() {
            String voided = authorised();
            assertEvents(capture(voided, "c1", 5000), "payment.capture-requested");
            assertProblem(SIDE.post(voided + "/void", "{" + REASON + "}"), 409, "payment.not-voidable");
            assertEvents(SIDE.post(voided + "/captures/c1/fail", "{\"code\":\"timeout\"}"), "payment.capture-failed");
            assertEvents(SIDE.post(voided + "/void", "{" + REASON + "}"), "payment.void-requested");
            assertProblem(capture(voided, "c2", 1), 409, "payment.void-requested");
            assertEvents(SIDE.post(voided + "/void/confirm", "{}"), "payment.voided");

            String expired = authorised();
            assertEvents(SIDE.post(expired + "/expire", "{}"), "payment.authorization-expired");
            assertProblem(capture(expired, "c1", 1), 409, "payment.already-expired");
        }

        @Test
        void whose_money_came_in_in_part_is_voided_or_expires_with_its_rest() {
            String voided = captured(3000);
            assertEvents(SIDE.post(voided + "/void", "{" + REASON + "}"), "payment.void-requested");
            assertProblem(capture(voided, "c2", 1), 409, "payment.void-requested");
            assertEvents(SIDE.post(voided + "/void/confirm", "{}"), "payment.voided");
            assertProblem(capture(voided, "c2", 1), 409, "payment.already-voided");
            assertEvents(refund(voided, "r1", 3000), "payment.refund-requested");

            String expired = captured(3000);
            assertEvents(SIDE.post(expired + "/expire", "{}"), "payment.authorization-expired");
            assertProblem(capture(expired, "c2", 1), 409, "payment.already-expired");
            assertProblem(SIDE.post(captured(5000) + "/expire", "{}"), 409, "payment.not-expirable");
        }

        @Test
        void does_not_expire_before_the_time_that_was_told() {
            String path = initiated();
            assertEvents(
                    SIDE.post(path + "/authorise", "{\"reference\":\"a\",\"expiresAt\":\"2100-01-01T00:00:00Z\"}"),
                    "payment.authorized");

            assertProblem(SIDE.post(path + "/expire", "{}"), 409, "payment.not-yet-expired");
        }

        @Test
        void is_claimed_back_won_and_lost() {
            String path = captured(3000);

            for (String end : List.of("win", "lose")) {
                assertEvents(
                        SIDE.post(path + "/chargebacks", "{\"chargebackId\":\"" + end + "-1\",\"amountMinor\":3000}"),
                        "payment.chargeback-opened");
                assertProblem(refund(path, "r1", 1), 409, "payment.refund-above-captured");
                assertEvents(
                        SIDE.post(path + "/chargebacks/" + end + "-1/" + end, "{}"),
                        "payment.chargeback-" + (end.equals("win") ? "won" : "lost"));
            }
            assertProblem(
                    SIDE.post(path + "/chargebacks", "{\"amountMinor\":1}"), 409, "payment.chargeback-above-captured");
            assertProblem(SIDE.post(path + "/chargebacks/none/win", "{}"), 409, "payment.chargeback-not-found");
        }

        @Test
        void a_refund_that_failed_may_be_asked_for_anew() {
            String path = captured(100);

            assertEvents(refund(path, "r1", 100), "payment.refund-requested");
            assertEvents(SIDE.post(path + "/refunds/r1/fail", "{\"code\":\"closed\"}"), "payment.refund-failed");
            assertProblem(SIDE.post(path + "/refunds/r1/confirm", "{}"), 409, "payment.refund-failed");
            assertEvents(refund(path, "r2", 100), "payment.refund-requested");
        }

        @Test
        void is_never_captured_beyond_what_is_held_however_many_ask_at_once() throws Exception {
            String path = authorised();
            List<Callable<Answer>> requests = IntStream.range(0, 12)
                    .mapToObj(n -> (Callable<Answer>) () -> capture(path, "c" + n, 1000))
                    .toList();

            List<Integer> statuses = statuses(requests);

            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(5);
        }

        @Test
        void tells_what_may_be_done_and_why_the_rest_may_not() {
            Answer answer = SIDE.get(authorised() + "/actions");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
            assertThat(allowed(authorised())).containsExactly("captures", "void", "expire");
        }
    }

    @Test
    void of_an_order_that_is_put_away_is_paid_back_as_its_actions_tell() {
        String id = UUID.randomUUID().toString();
        String path = PAYMENTS + "/" + id;
        String body = "{\"id\":\"" + id + "\",\"number\":\"n-" + id.substring(0, 8)
                + "\",\"kind\":\"SALE\",\"source\":\"till\",\"occurredAt\":\"2010-12-01T08:26:00Z\",\"currency\":\"EUR\","
                + "\"lines\":[{\"lineId\":\"1\",\"sku\":\"A\",\"quantity\":3,"
                + "\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}]}";
        assertThat(SIDE.post("/v1/order-imports", body).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/orders/" + id + "/archive", "{}"), "order.archived");

        assertThat(allowed(path)).containsExactly("refunds", "chargebacks");
        assertEvents(refund(path, "r1", 100), "payment.refund-requested");
    }

    private static List<String> allowed(String path) {
        return SIDE.get(path + "/actions").json().path("actions").values().stream()
                .filter(action -> action.path("allowed").asBoolean())
                .map(action -> action.path("action").asString())
                .toList();
    }

    @Test
    void an_unknown_payment_is_not_found() {
        String path = PAYMENTS + "/" + UUID.randomUUID();

        assertProblem(SIDE.post(path + "/expire", "{}"), 404, "payment.not-found");
        assertThat(SIDE.get(path + "/actions").status()).isEqualTo(404);
    }

    @Test
    void every_refusal_has_a_page() {
        assertThat(PaymentProblems.pages())
                .hasSize(PaymentRejection.class.getPermittedSubclasses().length)
                .extracting(ProblemPage::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code ->
                        assertThat(SIDE.get("/problems/" + code).status()).isEqualTo(200));
    }

    private static StoredEvent stored(String id, long version) {
        return SIDE.bean(StoredEvents.class)
                .ofStream(new Subject("default", "payment", id), version, 1)
                .getFirst();
    }
}
