package dev.daybook.command.customer;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.customer.CustomerApi.BY_MAIL;
import static dev.daybook.command.customer.CustomerApi.BY_PHONE;
import static dev.daybook.command.customer.CustomerApi.CUSTOMERS;
import static dev.daybook.command.customer.CustomerApi.ERASE;
import static dev.daybook.command.customer.CustomerApi.SIDE;
import static dev.daybook.command.customer.CustomerApi.UNREACHABLE;
import static dev.daybook.command.customer.CustomerApi.address;
import static dev.daybook.command.customer.CustomerApi.customer;
import static dev.daybook.command.customer.CustomerApi.id;
import static dev.daybook.command.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CustomerApiTest {

    @Nested
    class RegisteringACustomer {
        @Test
        void answers_where_it_is_what_was_appended_and_a_token() {
            String id = id();

            Answer answer = SIDE.post(CUSTOMERS, customer(id, BY_MAIL));

            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo(CUSTOMERS + "/" + id);
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.header("Consistency-Token")).isNotBlank();
            assertThat(answer.json().path("id").asString()).isEqualTo(id);
            assertThat(texts(answer.json().path("events"))).containsExactly("customer.registered");
        }

        @Test
        void without_an_id_gets_one() {
            Answer answer = SIDE.post(CUSTOMERS, "{" + BY_PHONE + "}");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(UUID.fromString(answer.json().path("id").asString()).version())
                    .isEqualTo(7);
        }

        @Test
        void under_the_same_key_answers_the_first_answer_again() {
            String key = UUID.randomUUID().toString();
            String body = "{" + BY_MAIL + "}";
            Answer first = SIDE.post(CUSTOMERS, body, "Idempotency-Key", key);
            long before = SIDE.rows("event");

            Answer second = SIDE.post(CUSTOMERS, body, "Idempotency-Key", key);

            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(SIDE.rows("event")).isEqualTo(before);
        }

        @Test
        void again_changes_nothing_and_with_other_content_is_refused() {
            String id = registered();

            Answer again = SIDE.post(CUSTOMERS, customer(id, BY_MAIL));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json().path("appendId").isNull()).isTrue();
            assertProblem(SIDE.post(CUSTOMERS, customer(id, BY_PHONE)), 409, "customer.already-registered");
        }

        @Test
        void takes_nobody_who_cannot_be_reached() {
            for (String contact : List.of(UNREACHABLE, "\"contact\":{\"email\":\"\"}")) {
                Answer answer = SIDE.post(CUSTOMERS, customer(id(), contact));

                assertThat(faults(assertProblem(answer, 422, "customer.invalid-content")))
                        .containsExactly("/contact unreachable");
            }
        }
    }

    @Test
    void a_customer_of_another_system_is_registered_with_what_it_knew() {
        String body = "{\"id\":\"" + id()
                + "\",\"contact\":{},\"origin\":{\"source\":\"online-retail\",\"country\":\"EIRE\"}}";

        assertThat(SIDE.post(CUSTOMERS, body).status()).isEqualTo(201);
        assertThat(SIDE.post(CUSTOMERS, body).status()).isEqualTo(200);
        assertThat(faults(assertProblem(
                        SIDE.post(CUSTOMERS, body.replace("online-retail", "on line")), 400, "malformed-request")))
                .containsExactly("/origin/source pattern");
    }

    @Nested
    class ACustomerWhoExists {
        @Test
        void goes_through_its_life() {
            String path = CUSTOMERS + "/" + registered();

            assertEvents(SIDE.post(path + "/contact", "{" + BY_PHONE + "}"), "customer.contact-changed");
            assertEvents(SIDE.post(path + "/contact", "{" + BY_PHONE + "}"));
            assertEvents(SIDE.post(path + "/addresses", address("home", "Strand")), "customer.address-added");
            assertEvents(SIDE.post(path + "/addresses", address("home", "Strand")));
            assertEvents(SIDE.post(path + "/addresses/home/remove", "{}"), "customer.address-removed");
            Answer again = SIDE.post(path + "/addresses/home/remove", "");
            assertEvents(again);
            assertThat(again.json().path("version").asLong()).isEqualTo(3);
        }

        @Test
        void gets_an_id_for_an_address_that_has_none() {
            String id = registered();
            String body = address("", "Strand").replace("\"addressId\":\"\",", "");

            assertEvents(SIDE.post(CUSTOMERS + "/" + id + "/addresses", body), "customer.address-added");

            assertThat(SIDE.bean(StoredEvents.class)
                            .ofStream(new Subject("default", "customer", id), 1, 1)
                            .getFirst()
                            .payload())
                    .containsPattern("\"addressId\":\"[0-9a-f]{8}-[0-9a-f]{4}-7");
        }

        @Test
        void refuses_what_breaks_a_rule_and_tells_what_may_be_done() {
            String path = CUSTOMERS + "/" + registered();
            SIDE.post(path + "/addresses", address("home", "Strand"));

            JsonNode taken = assertProblem(
                    SIDE.post(path + "/addresses", address("home", "Mall")), 409, "customer.address-id-taken");
            assertThat(texts(taken.path("allowedActions"))).containsExactly("contact", "addresses", "remove", "erase");
            assertProblem(SIDE.post(path + "/addresses/work/remove", "{}"), 409, "customer.address-not-found");
            assertThat(faults(assertProblem(
                            SIDE.post(path + "/contact", "{" + UNREACHABLE + "}"), 422, "customer.invalid-content")))
                    .containsExactly("/contact unreachable");
        }

        @Test
        void has_fifty_addresses_at_most() {
            String path = CUSTOMERS + "/" + registered();
            for (int address = 0; address < 50; address++) {
                assertEvents(
                        SIDE.post(path + "/addresses", address("a" + address, "Strand")), "customer.address-added");
            }

            JsonNode full = assertProblem(
                    SIDE.post(path + "/addresses", address("one-more", "Strand")), 409, "customer.too-many-addresses");
            assertThat(texts(full.path("allowedActions"))).containsExactly("contact", "remove", "erase");
        }

        @Test
        void is_not_changed_by_someone_who_saw_another_version() {
            String path = CUSTOMERS + "/" + registered();
            SIDE.post(path + "/contact", "{" + BY_PHONE + "}");

            Answer answer =
                    SIDE.post(path + "/contact", "{" + BY_MAIL + "}", "Idempotency-Key", path, "If-Match", "\"0\"");

            JsonNode stale = assertProblem(answer, 412, "stale-version");
            assertThat(stale.path("currentVersion").asLong()).isEqualTo(1);
            assertThat(stale.path("eventsSince").path(0).path("type").asString())
                    .isEqualTo("customer.contact-changed");
        }

        @Test
        void tells_what_may_be_done_and_why_the_rest_may_not() {
            Answer answer = SIDE.get(CUSTOMERS + "/" + registered() + "/actions");

            assertThat(answer.status()).isEqualTo(200);
            JsonNode remove = answer.json().path("actions").path(2);
            assertThat(remove.path("action").asString()).isEqualTo("remove");
            assertThat(remove.path("allowed").asBoolean()).isFalse();
            assertThat(remove.path("code").asString()).isEqualTo("customer.address-not-found");
        }
    }

    @Nested
    class ErasingACustomer {
        @Test
        void ends_it_and_tells_why() {
            String id = registered();
            String path = CUSTOMERS + "/" + id;
            SIDE.post(path + "/addresses", address("home", "Strand"));

            assertEvents(SIDE.post(path + "/erase", ERASE), "customer.data-erased");

            assertEvents(SIDE.post(path + "/erase", ERASE));
            assertProblem(SIDE.post(path + "/contact", "{" + BY_PHONE + "}"), 409, "customer.erased");
            assertProblem(SIDE.post(CUSTOMERS, customer(id, BY_MAIL)), 409, "customer.erased");
            var erased = SIDE.bean(StoredEvents.class)
                    .ofStream(new Subject("default", "customer", id), 2, 1)
                    .getFirst();
            assertThat(erased.payload()).contains(id).doesNotContain("Ada", "ada@example.org", "Strand");
            assertThat(erased.metadata()).contains("customer-request");
        }

        @Test
        void is_tried_without_consequences() {
            String path = CUSTOMERS + "/" + registered();

            assertEvents(SIDE.post(path + "/erase?dryRun=true", ERASE), "customer.data-erased");

            assertEvents(SIDE.post(path + "/contact", "{" + BY_PHONE + "}"), "customer.contact-changed");
        }
    }

    @Test
    void an_unknown_customer_is_not_found() {
        String path = CUSTOMERS + "/" + id();

        assertProblem(SIDE.post(path + "/contact", "{" + BY_MAIL + "}"), 404, "customer.not-found");
        assertProblem(SIDE.post(path + "/addresses/home/remove", "{}"), 404, "customer.not-found");
        assertProblem(SIDE.post(path + "/erase", ERASE), 404, "customer.not-found");
        assertThat(SIDE.get(path + "/actions").status()).isEqualTo(404);
    }

    @Test
    void every_refusal_has_a_page() {
        assertThat(CustomerProblems.pages())
                .extracting(ProblemPage::code)
                .containsExactlyInAnyOrder(
                        "customer.not-found",
                        "customer.erased",
                        "customer.already-registered",
                        "customer.address-id-taken",
                        "customer.address-not-found",
                        "customer.too-many-addresses",
                        "customer.invalid-content")
                .allSatisfy(code ->
                        assertThat(SIDE.get("/problems/" + code).status()).isEqualTo(200));
    }
}
