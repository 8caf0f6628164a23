package dev.daybook.command.process;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.process.ProcessApi.END;
import static dev.daybook.command.process.ProcessApi.PROCESSES;
import static dev.daybook.command.process.ProcessApi.gatewayAway;
import static dev.daybook.command.process.ProcessApi.id;
import static dev.daybook.command.process.ProcessApi.listed;
import static dev.daybook.command.process.ProcessApi.subjects;
import static dev.daybook.command.process.ProcessApi.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.ProblemPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What waits, as operators see it; the tasks are put down by hand, so that nothing changes meanwhile. */
class ProcessListTest {

    private static final CommandSide SIDE = CommandSide.onItsOwn(gatewayAway());

    @BeforeEach
    void five_tasks() {
        SIDE.bean(JdbcClient.class).sql("delete from scheduled_tasks").update();
        for (int order = 1; order <= 4; order++) {
            String subject = "default/order/o-" + order;
            task(SIDE, "nobody/" + subject + "/7/0", subject, 7, order - 1, false);
        }
        task(SIDE, "nobody/timer/o-5", "default/order/o-5", 7, 0, false);
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    @Test
    void everything_that_waits_is_listed_page_by_page() {
        List<String> seen = new ArrayList<>();
        String link = PROCESSES + "?limit=2";
        for (int page = 0; !link.isEmpty(); page++) {
            assertThat(page).isLessThan(3);
            Answer answer = SIDE.get(link);
            answer.json()
                    .path("processes")
                    .values()
                    .forEach(waiting ->
                            seen.add(waiting.path("cause").path("subject").asString()));
            link = answer.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }

        assertThat(seen)
                .containsExactly(
                        "default/order/o-1",
                        "default/order/o-2",
                        "default/order/o-3",
                        "default/order/o-4",
                        "default/order/o-5");
        assertThat(SIDE.get(PROCESSES + "?limit=5").header("Link")).isEmpty();
    }

    @Test
    void what_failed_often_enough_is_stuck_and_the_rest_is_not() {
        assertThat(subjects(SIDE, "?stuck=true")).containsExactly("default/order/o-3", "default/order/o-4");
        assertThat(subjects(SIDE, "?stuck=false"))
                .containsExactly("default/order/o-1", "default/order/o-2", "default/order/o-5");
        Answer first = SIDE.get(PROCESSES + "?stuck=true&limit=1");
        assertThat(first.header("Link")).contains("stuck=true").contains("limit=1");
        assertThat(subjects(
                        SIDE,
                        "?stuck=true&limit=200&after="
                                + id(first.json().path("processes").path(0))))
                .containsExactly("default/order/o-4");
    }

    @Test
    void a_timer_is_told_by_its_name_and_what_has_not_failed_has_no_error() {
        JsonNode timer = listed(SIDE, "").getLast();

        assertThat(timer.path("timer").asString()).isEqualTo("o-5");
        assertThat(timer.path("due").asString()).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(timer.path("lastError").isNull()).isTrue();
        assertThat(timer.path("lastFailure").isNull()).isTrue();
        assertThat(timer.path("cause").path("type").isNull()).isTrue();
        assertThat(listed(SIDE, "").get(1).path("lastError").path("kind").asString())
                .isEqualTo("timeout");
    }

    @Test
    void a_timer_that_was_set_anew_is_another_process() {
        String before = id(listed(SIDE, "").getLast());
        task(SIDE, "nobody/timer/o-5", "default/order/o-5", 9, 0, false);

        assertThat(id(listed(SIDE, "").getLast())).isNotEqualTo(before);
        assertProblem(SIDE.post(PROCESSES + "/" + before + "/end", END), 404, "process.not-found");
        assertThat(listed(SIDE, "")).hasSize(5);
    }

    @Test
    void what_has_not_failed_is_left_alone() {
        String path = PROCESSES + "/" + id(listed(SIDE, "").getFirst());

        assertProblem(SIDE.post(path + "/retry", ""), 409, "process.not-failed");
        assertProblem(SIDE.post(path + "/end", END), 409, "process.not-failed");
        assertThat(listed(SIDE, "").getFirst().path("due").asString()).startsWith("2999");
    }

    @Test
    void what_is_running_is_not_ended_and_a_retry_of_it_is_harmless() {
        task(SIDE, "nobody/default/order/o-0/7/0", "default/order/o-0", 7, 4, true);
        String path = PROCESSES + "/" + id(listed(SIDE, "").getFirst());

        Answer retried = SIDE.post(path + "/retry", "");

        assertThat(retried.status()).isEqualTo(200);
        assertThat(retried.json().path("running").asBoolean()).isTrue();
        assertProblem(SIDE.post(path + "/end", END), 409, "process.running");
        assertThat(listed(SIDE, "").getFirst().path("due").asString()).startsWith("2999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "bm9ib2R5", "bm9ib2R5L2RlZmF1bHQvb3JkZXIvby05LzcvMA"})
    void what_does_not_wait_is_not_found(String id) {
        assertProblem(SIDE.post(PROCESSES + "/" + id + "/retry", ""), 404, "process.not-found");
        assertProblem(SIDE.post(PROCESSES + "/" + id + "/end", END), 404, "process.not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, query:limit bad-value",
        "limit=201, query:limit bad-value",
        "limit=ten, query:limit bad-value",
        "stuck=yes, query:stuck bad-value",
        "stuck=, query:stuck bad-value",
        "stuck=true&stuck=true, query:stuck repeated-parameter",
        "after=x, query:after bad-value",
        "offset=1, query:offset unknown-parameter",
        "stuck=%FF, query bad-value"
    })
    void a_wrong_parameter_is_named(String query, String fault) {
        assertThat(faults(assertProblem(SIDE.get(PROCESSES + "?" + query), 400, "malformed-request")))
                .containsExactly(fault);
    }

    @Test
    void all_wrong_parameters_are_named_at_once() {
        assertThat(faults(
                        assertProblem(SIDE.get(PROCESSES + "?stuck=1&after=&limit=-1&x=1"), 400, "malformed-request")))
                .containsExactly(
                        "query:x unknown-parameter",
                        "query:stuck bad-value",
                        "query:after bad-value",
                        "query:limit bad-value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/reason required",
                "{\"reason\":{\"code\":\"a b\"}}|/reason/code pattern",
                "{\"reason\":{\"code\":\"a\"},\"now\":true}|/now unknown-field"
            })
    void ending_takes_a_reason_and_nothing_else(String body, String fault) {
        String path = PROCESSES + "/" + id(listed(SIDE, "").getLast()) + "/end";

        assertThat(faults(assertProblem(SIDE.post(path, body), 400, "malformed-request")))
                .containsExactly(fault);
    }

    @Test
    void ending_takes_a_key() {
        String path = PROCESSES + "/" + id(listed(SIDE, "").getLast()) + "/end";

        assertThat(faults(assertProblem(SIDE.post(path, END, new String[0]), 400, "malformed-request")))
                .containsExactly("header:Idempotency-Key required");
    }

    @Test
    void every_refusal_has_a_page() {
        assertThat(ProcessProblems.pages())
                .extracting(ProblemPage::code)
                .containsExactly("process.not-found", "process.running", "process.not-failed")
                .allSatisfy(code ->
                        assertThat(SIDE.get("/problems/" + code).status()).isEqualTo(200));
    }
}
