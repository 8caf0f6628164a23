package dev.daybook.command.batch;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.batch.BatchApi.BATCHES;
import static dev.daybook.command.batch.BatchApi.confirm;
import static dev.daybook.command.batch.BatchApi.hold;
import static dev.daybook.command.batch.BatchApi.items;
import static dev.daybook.command.batch.BatchApi.upload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.ProblemPage;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is taken as a batch and what is not; here nobody goes on with what was taken. */
class BatchUploadTest {

    private static final CommandSide SIDE = CommandSide.onItsOwn("--daybook.reactions.off=batch");
    private static final String ORDER = UUID.randomUUID().toString();

    @Test
    void the_same_upload_under_the_same_key_is_answered_again_and_kept_once() {
        String key = UUID.randomUUID().toString();
        List<String> lines = List.of(confirm(ORDER), confirm(ORDER));
        Answer first = upload(SIDE, "kind=confirm", lines, "Idempotency-Key", key);
        long before = items(SIDE);
        long uploads = SIDE.rows("batch_upload");

        Answer again = upload(SIDE, "kind=confirm", lines, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(items(SIDE)).isEqualTo(before);
        assertThat(SIDE.rows("batch_upload")).isEqualTo(uploads);

        assertProblem(
                upload(SIDE, "kind=confirm", List.of(confirm(ORDER)), "Idempotency-Key", key),
                422,
                "idempotency-key-reused");
        assertProblem(
                upload(SIDE, "kind=confirm&dryRun=true", lines, "Idempotency-Key", key), 422, "idempotency-key-reused");
        assertThat(items(SIDE)).isEqualTo(before);
    }

    @Test
    void wrong_lines_are_told_with_their_numbers_and_nothing_is_kept() {
        long before = items(SIDE);

        JsonNode problem = assertProblem(
                upload(
                        SIDE,
                        "kind=hold",
                        List.of(
                                hold(ORDER, "h1"),
                                "{\"orderId\":\"x\",\"holdId\":\"a b\",\"kind\":\"FRAUD\"}",
                                "{\"orderId\":",
                                "[]",
                                "",
                                hold(ORDER, "h1").replace("\"kind\":\"FRAUD\"", "\"kind\":\"BORED\",\"x\":1"),
                                hold(ORDER, "h1") + "{}")),
                422,
                "batch.malformed-items");

        assertThat(faults(problem))
                .containsExactly(
                        "line:2/orderId pattern",
                        "line:2/holdId pattern",
                        "line:3 malformed-json",
                        "line:4 wrong-type",
                        "line:5 wrong-type",
                        "line:6/kind wrong-type",
                        "line:6/x unknown-field",
                        "line:7 malformed-json");
        assertThat(items(SIDE)).isEqualTo(before);
    }

    @Test
    void of_many_wrong_lines_the_first_hundred_faults_are_told() {
        JsonNode problem = assertProblem(
                upload(SIDE, "kind=confirm", Collections.nCopies(3_000, "{}")), 422, "batch.malformed-items");

        assertThat(faults(problem)).hasSize(100).contains("line:1/orderId required", "line:100/orderId required");
    }

    @Test
    void too_many_items_are_refused_and_as_many_as_may_be_are_taken() {
        long before = items(SIDE);
        List<String> most = Collections.nCopies(100_000, confirm(ORDER));

        assertProblem(
                upload(SIDE, "kind=confirm", Collections.nCopies(100_001, confirm(ORDER))), 413, "body-too-large");
        assertThat(items(SIDE)).isEqualTo(before);
        long started = System.nanoTime();
        Answer answer = upload(SIDE, "kind=confirm", most);
        System.out.printf("100,000 items taken in %d ms%n", (System.nanoTime() - started) / 1_000_000);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(items(SIDE)).isEqualTo(before + 100_000);
    }

    @Test
    void a_line_over_its_limit_is_refused() {
        String line = confirm(ORDER) + " ".repeat(1 << 20);

        assertProblem(upload(SIDE, "kind=confirm", List.of(line)), 413, "body-too-large");
    }

    @Test
    void an_upload_without_lines_is_refused() {
        long before = SIDE.rows("batch_upload");

        assertProblem(upload(SIDE, "kind=confirm", "", "application/x-ndjson"), 422, "batch.empty");
        assertThat(SIDE.rows("batch_upload")).isEqualTo(before);
    }

    @Test
    void a_last_line_needs_no_end() {
        Answer answer = upload(SIDE, "kind=confirm", confirm(ORDER) + "\r\n" + confirm(ORDER), "application/x-ndjson");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(SIDE.get(answer.header("Location")).json().path("items").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', query:kind required",
        "kind=HOLD, query:kind bad-value",
        "kind=hold&kind=hold, query:kind repeated-parameter",
        "kind=hold&dryRun=yes, query:dryRun bad-value",
        "kind=hold&size=1, query:size unknown-parameter"
    })
    void a_wrong_parameter_is_named(String query, String fault) {
        assertThat(faults(assertProblem(upload(SIDE, query, List.of(hold(ORDER, "h"))), 400, "malformed-request")))
                .containsExactly(fault);
    }

    @Test
    void it_takes_a_key_and_its_own_media_type() {
        assertThat(faults(assertProblem(
                        upload(SIDE, "kind=hold", List.of(hold(ORDER, "h")), "Daybook-Actor", "anna"),
                        400,
                        "malformed-request")))
                .containsExactly("header:Idempotency-Key required");
        assertProblem(upload(SIDE, "kind=hold", hold(ORDER, "h"), "application/json"), 415, "unsupported-media-type");
        assertProblem(upload(SIDE, "kind=hold", hold(ORDER, "h"), "x"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=GOOD, query:outcome bad-value",
        "after=-1, query:after bad-value",
        "limit=1001, query:limit bad-value",
        "limit=0, query:limit bad-value",
        "offset=1, query:offset unknown-parameter"
    })
    void a_wrong_parameter_of_verdicts_is_named(String query, String fault) {
        String path = upload(SIDE, "kind=hold", List.of(hold(ORDER, "h"))).header("Location");

        assertThat(faults(assertProblem(SIDE.get(path + "/verdicts?" + query), 400, "malformed-request")))
                .containsExactly(fault);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        String path = BATCHES + "/" + UUID.randomUUID();

        assertProblem(SIDE.get(path), 404, "batch.not-found");
        assertProblem(SIDE.get(path + "/verdicts"), 404, "batch.not-found");
        assertProblem(SIDE.post(path + "/pause", ""), 404, "batch.not-found");
        assertProblem(SIDE.post(path + "/undo", BatchApi.WHY), 404, "batch.not-found");
    }

    @Test
    void every_refusal_has_a_page() {
        assertThat(BatchProblems.pages())
                .extracting(ProblemPage::code)
                .contains("batch.not-found", "batch.not-undoable")
                .allSatisfy(code ->
                        assertThat(SIDE.get("/problems/" + code).status()).isEqualTo(200));
    }
}
