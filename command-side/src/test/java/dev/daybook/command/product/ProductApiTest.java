package dev.daybook.command.product;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.product.ProductApi.PRODUCTS;
import static dev.daybook.command.product.ProductApi.REASON;
import static dev.daybook.command.product.ProductApi.SIDE;
import static dev.daybook.command.product.ProductApi.added;
import static dev.daybook.command.product.ProductApi.changedPrice;
import static dev.daybook.command.product.ProductApi.price;
import static dev.daybook.command.product.ProductApi.product;
import static dev.daybook.command.product.ProductApi.sku;
import static dev.daybook.command.product.ProductApi.stock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductApiTest {

    @Nested
    class AddingAProduct {
        @Test
        void answers_where_it_is_what_was_appended_and_a_token() {
            String sku = sku();

            Answer answer = SIDE.post(PRODUCTS, product(sku));

            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo(PRODUCTS + "/" + sku);
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.header("Consistency-Token")).isNotBlank();
            assertThat(answer.json().path("id").asString()).isEqualTo(sku);
            assertThat(texts(answer.json().path("events"))).containsExactly("product.added");
        }

        @Test
        void stores_the_price_without_trailing_zeros_and_a_missing_description_as_an_empty_one() {
            assertThat(stored(added(), 0).payload())
                    .contains("\"price\":\"2.5\"")
                    .contains("\"description\":\"\"");
        }

        @Test
        void under_the_same_key_answers_the_first_answer_again() {
            String key = UUID.randomUUID().toString();
            String body = product(sku());
            Answer first = SIDE.post(PRODUCTS, body, "Idempotency-Key", key);
            long before = SIDE.rows("event");

            Answer second = SIDE.post(PRODUCTS, body, "Idempotency-Key", key);

            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(SIDE.rows("event")).isEqualTo(before);
        }

        @Test
        void again_changes_nothing_and_with_other_content_is_refused() {
            String sku = added();

            Answer again = SIDE.post(PRODUCTS, product(sku, price("2.5", "GBP"), stock(true, true)));
            Answer other = SIDE.post(PRODUCTS, product(sku, price("2.51", "GBP"), stock(true, true)));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json().path("appendId").isNull()).isTrue();
            assertProblem(other, 409, "product.already-added");
        }

        @Test
        void lists_every_broken_rule_of_its_content_at_once() {
            Answer answer = SIDE.post(PRODUCTS, product(sku(), price("1", "XXX"), stock(false, true)));

            assertThat(faults(assertProblem(answer, 422, "product.invalid-content")))
                    .containsExactly("/price/currency currency-unknown", "/stock/backorders backorders-uncontrolled");
        }
    }

    @Nested
    class AProductThatExists {
        @Test
        void goes_through_its_life() {
            String path = PRODUCTS + "/" + added();

            assertEvents(SIDE.post(path + "/rename", "{\"name\":\"star\",\"description\":\"\"}"), "product.renamed");
            assertEvents(SIDE.post(path + "/price", changedPrice("2.75", "GBP")), "product.price-changed");
            assertEvents(SIDE.post(path + "/stock-policy", stock(true, false)), "product.stock-policy-changed");
            assertEvents(SIDE.post(path + "/publish", "{}"), "product.published");
            assertEvents(SIDE.post(path + "/publish", ""));
            Answer withdrawn = SIDE.post(path + "/withdraw", "{" + REASON + "}");
            assertEvents(withdrawn, "product.withdrawn");
            assertThat(withdrawn.json().path("version").asLong()).isEqualTo(5);
            assertThat(withdrawn.header("ETag")).isEqualTo("\"5\"");
        }

        @Test
        void with_a_blank_in_its_sku_is_found_under_its_location() {
            String sku = sku() + " left";

            String location = SIDE.post(PRODUCTS, product(sku)).header("Location");

            assertThat(location).isEqualTo(PRODUCTS + "/" + sku.replace(" ", "%20"));
            assertEvents(SIDE.post(location + "/publish", "{}"), "product.published");
            assertThat(SIDE.get(location + "/actions").json().path("id").asString())
                    .isEqualTo(sku);
            assertThat(allowedAfterEuros(location))
                    .containsExactly("rename", "price", "stock-policy", "withdraw", "images");
        }

        @Test
        void named_like_an_upper_case_uuid_keeps_its_case() {
            String sku = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
            SIDE.post(PRODUCTS, product(sku));

            assertThat(SIDE.get(PRODUCTS + "/" + sku + "/actions")
                            .json()
                            .path("id")
                            .asString())
                    .isEqualTo(sku);
        }

        @Test
        void refuses_another_currency_and_tells_what_may_be_done() {
            assertThat(allowedAfterEuros(PRODUCTS + "/" + added()))
                    .containsExactly("rename", "price", "stock-policy", "publish", "withdraw", "images");
        }

        @Test
        void refuses_a_policy_that_contradicts_itself() {
            Answer answer = SIDE.post(PRODUCTS + "/" + added() + "/stock-policy", stock(false, true));

            assertThat(faults(assertProblem(answer, 422, "product.invalid-content")))
                    .containsExactly("/backorders backorders-uncontrolled");
        }

        @Test
        void is_not_changed_by_someone_who_saw_another_version() {
            String path = PRODUCTS + "/" + added();
            SIDE.post(path + "/publish", "{}");

            Answer answer =
                    SIDE.post(path + "/price", changedPrice("9", "GBP"), "Idempotency-Key", path, "If-Match", "\"0\"");

            JsonNode stale = assertProblem(answer, 412, "stale-version");
            assertThat(stale.path("currentVersion").asLong()).isEqualTo(1);
            assertThat(stale.path("eventsSince").path(0).path("type").asString())
                    .isEqualTo("product.published");
        }

        @Test
        void tells_what_may_be_done_and_why_the_rest_may_not() {
            String path = PRODUCTS + "/" + added();
            SIDE.post(path + "/publish", "{}");

            Answer answer = SIDE.get(path + "/actions");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
            JsonNode publish = answer.json().path("actions").path(3);
            assertThat(publish.path("action").asString()).isEqualTo("publish");
            assertThat(publish.path("allowed").asBoolean()).isFalse();
            assertThat(publish.path("code").asString()).isEqualTo("no-effect");
        }

        @Test
        void keeps_the_reason_it_was_withdrawn_for() {
            String sku = added();
            SIDE.post(PRODUCTS + "/" + sku + "/withdraw", "{" + REASON + "}");

            assertThat(stored(sku, 1).payload()).contains("recall");
            assertThat(stored(sku, 1).metadata()).contains("recall");
        }
    }

    @Test
    void an_unknown_product_is_not_found() {
        String path = PRODUCTS + "/" + sku();

        assertProblem(SIDE.post(path + "/publish", "{}"), 404, "product.not-found");
        assertThat(SIDE.get(path + "/actions").status()).isEqualTo(404);
    }

    @Test
    void every_refusal_has_a_page() {
        assertThat(ProductProblems.pages())
                .extracting(ProblemPage::code)
                .containsExactlyInAnyOrder(
                        "product.not-found",
                        "product.already-added",
                        "product.currency-fixed",
                        "product.invalid-content",
                        "product.image-not-found",
                        "product.thumbnail-not-found",
                        "product.image-already-attached",
                        "product.too-many-images",
                        "product.image-unreadable",
                        "product.image-too-large",
                        "product.image-store-unavailable")
                .allSatisfy(code ->
                        assertThat(SIDE.get("/problems/" + code).status()).isEqualTo(200));
    }

    private static List<String> allowedAfterEuros(String path) {
        Answer refused = SIDE.post(path + "/price", changedPrice("2.50", "EUR"));
        return texts(assertProblem(refused, 409, "product.currency-fixed").path("allowedActions"));
    }

    private static StoredEvent stored(String sku, long version) {
        return SIDE.bean(StoredEvents.class)
                .ofStream(new Subject("default", "product", sku), version, 1)
                .getFirst();
    }
}
