package dev.daybook.command.stock;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.stock.StockApi.REASON;
import static dev.daybook.command.stock.StockApi.SIDE;
import static dev.daybook.command.stock.StockApi.allowed;
import static dev.daybook.command.stock.StockApi.commit;
import static dev.daybook.command.stock.StockApi.elsewhere;
import static dev.daybook.command.stock.StockApi.fresh;
import static dev.daybook.command.stock.StockApi.receive;
import static dev.daybook.command.stock.StockApi.release;
import static dev.daybook.command.stock.StockApi.reservation;
import static dev.daybook.command.stock.StockApi.reserve;
import static dev.daybook.command.stock.StockApi.stocked;
import static dev.daybook.command.stock.StockApi.transfer;
import static dev.daybook.command.stock.StockApi.verdicts;
import static dev.daybook.command.stock.StockApi.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.ProblemPage;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockApiTest {

    @Nested
    class Stock {
        @Test
        void goes_through_its_life() {
            String path = fresh();

            Answer received = SIDE.post(path + "/receive", "{\"quantity\":5}");
            assertEvents(received, "stock.received");
            assertThat(received.json().path("id").asString()).isEqualTo(path.substring("/v1/stock/".length()));
            assertThat(received.header("ETag")).isEqualTo("\"0\"");
            assertThat(received.header("Consistency-Token")).isNotBlank();
            assertEvents(SIDE.post(path + "/adjust", "{\"delta\":-1," + REASON + "}"), "stock.adjusted");
            assertEvents(
                    SIDE.post(path + "/reserve", reservation("r1", 3, ",\"expiresInSeconds\":900")), "stock.reserved");
            assertEvents(
                    SIDE.post(path + "/reserve", reservation("r2", 3, ",\"backorder\":true")),
                    "stock.reserved",
                    "stock.backorder-created");
            assertEvents(SIDE.post(path + "/reservations/r1/extend", "{}"), "stock.reservation-extended");
            assertEvents(release(path, "r1", 1), "stock.released", "stock.backorder-allocated");
            assertEvents(commit(path, "r1", "p1", 2), "stock.committed");
            assertEvents(release(path, "r2", 2), "stock.backorder-cancelled", "stock.released");
            assertThat(version(path)).isEqualTo(10);
        }

        @Test
        void tells_what_may_be_done() {
            assertThat(verdicts(stocked(1)))
                    .containsExactly(
                            "receive ok",
                            "adjust ok",
                            "transfer ok",
                            "reserve ok",
                            "extend stock.not-reserved",
                            "release stock.not-reserved",
                            "commit stock.not-reserved");
        }

        @Test
        void of_a_sku_with_a_blank_is_found() {
            String path = "/v1/stock/A%20" + UUID.randomUUID() + "@main";

            assertEvents(receive(path, "d1", 1), "stock.received");

            assertThat(allowed(reserve(path, "r1", 2))).contains("reserve");
            assertThat(verdicts(path)).contains("reserve ok");
        }

        @Test
        void has_a_page_for_every_refusal() {
            for (ProblemPage page : StockProblems.pages()) {
                Answer answer = SIDE.get("/problems/" + page.code());
                assertThat(answer.status()).as(page.code()).isEqualTo(200);
            }
        }
    }

    @Nested
    class ARepeat {
        @Test
        void under_the_same_key_is_answered_as_before() {
            String path = stocked(5);
            String key = UUID.randomUUID().toString();
            Answer first = SIDE.post(path + "/reserve", reservation("r1", 3, ""), "Idempotency-Key", key);
            assertEvents(release(path, "r1", 3), "stock.released");

            Answer second = SIDE.post(path + "/reserve", reservation("r1", 3, ""), "Idempotency-Key", key);

            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(version(path)).isEqualTo(2);
        }

        @Test
        void under_another_key_changes_nothing() {
            String path = stocked(5);
            assertEvents(reserve(path, "r1", 3), "stock.reserved");
            assertEvents(commit(path, "r1", "p1", 2), "stock.committed");

            assertEvents(receive(path, "d1", 5));
            assertEvents(reserve(path, "r1", 3));
            assertEvents(commit(path, "r1", "p1", 2));

            assertThat(version(path)).isEqualTo(2);
        }
    }

    @Nested
    class ARefusal {
        @Test
        void says_what_is_available_and_what_may_be_done() {
            String path = stocked(2);

            Answer refused = reserve(path, "r1", 3);

            assertThat(assertProblem(refused, 409, "stock.insufficient")
                            .path("detail")
                            .asString())
                    .contains("2 piece(s) available");
            assertThat(allowed(refused)).containsExactly("receive", "adjust", "transfer", "reserve");
        }

        @Test
        void names_its_rule() {
            String path = stocked(2);
            assertEvents(reserve(path, "r1", 2), "stock.reserved");

            assertProblem(receive(path, "d1", 3), 409, "stock.id-taken");
            assertProblem(receive(path, "d2", 1_000_000_000), 409, "stock.too-many");
            assertProblem(reserve(path, "r1", 1), 409, "stock.reservation-id-taken");
            assertProblem(commit(path, "r1", "p1", 3), 409, "stock.not-reserved");
            assertProblem(release(path, "r9", 1), 409, "stock.not-reserved");
            assertProblem(SIDE.post(path + "/adjust", "{\"delta\":-1," + REASON + "}"), 409, "stock.reserved-pieces");
        }

        @Test
        void comes_when_another_version_was_seen() {
            String path = stocked(2);
            assertEvents(reserve(path, "r1", 1), "stock.reserved");

            Answer stale = SIDE.post(
                    path + "/reserve",
                    reservation("r2", 1, ""),
                    "Idempotency-Key",
                    UUID.randomUUID().toString(),
                    "If-Match",
                    "\"0\"");

            assertThat(assertProblem(stale, 412, "stale-version")
                            .path("currentVersion")
                            .asLong())
                    .isEqualTo(1);
        }
    }

    @Nested
    class TheLastPieces {
        @Test
        void are_reserved_once_by_fifty_at_the_same_time() throws Exception {
            String path = stocked(10);
            List<Callable<Answer>> requests = IntStream.range(0, 50)
                    .mapToObj(n -> (Callable<Answer>) () -> reserve(path, "r" + n, 1))
                    .toList();

            List<Integer> statuses = statuses(requests);

            assertThat(statuses).containsOnly(200, 409);
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(10);
            assertThat(version(path)).isEqualTo(10);
            assertProblem(reserve(path, "late", 1), 409, "stock.insufficient");
        }

        @Test
        void of_a_reservation_whose_time_is_over_go_to_the_next() throws InterruptedException {
            String path = stocked(1);
            assertEvents(
                    SIDE.post(path + "/reserve", reservation("r1", 1, ",\"expiresInSeconds\":1")), "stock.reserved");
            assertProblem(reserve(path, "r2", 1), 409, "stock.insufficient");

            Thread.sleep(1100);

            assertEvents(reserve(path, "r2", 1), "stock.reservation-expired", "stock.reserved");
            assertProblem(SIDE.post(path + "/reservations/r1/extend", "{}"), 409, "stock.reservation-expired");
        }
    }

    @Nested
    class ATransfer {
        @Test
        void leaves_here_and_arrives_there_in_one_append() {
            String path = stocked(5);

            Answer sent = transfer(path, "t1", 3, "shop");

            assertEvents(sent, "stock.transferred");
            assertThat(version(path)).isEqualTo(1);
            assertThat(version(elsewhere(path))).isZero();
            assertProblem(reserve(path, "r1", 3), 409, "stock.insufficient");
            assertEvents(reserve(elsewhere(path), "r1", 3), "stock.reserved");
            assertEvents(transfer(path, "t1", 3, "shop"));
        }

        @Test
        void that_cannot_leave_or_cannot_arrive_appends_nothing() {
            String path = stocked(5);
            String full = elsewhere(path);
            assertEvents(receive(full, "d1", 999_999_999), "stock.received");
            long before = SIDE.rows("event");

            assertProblem(transfer(path, "t1", 6, "shop"), 409, "stock.insufficient");
            assertProblem(transfer(path, "t1", 2, "shop"), 409, "stock.too-many");
            assertThat(faults(assertProblem(transfer(path, "t1", 2, "main"), 422, "stock.same-location")))
                    .containsExactly("/toLocation same-location");

            assertThat(SIDE.rows("event")).isEqualTo(before);
            assertEvents(transfer(path, "t1", 1, "shop"), "stock.transferred");
        }

        @Test
        void on_trial_changes_neither_side() {
            String path = stocked(5);
            long before = SIDE.rows("event");

            Answer tried = SIDE.post(path + "/transfer?dryRun=true", "{\"quantity\":2,\"toLocation\":\"shop\"}");

            assertThat(texts(tried.json().path("events"))).containsExactly("stock.transferred");
            assertThat(SIDE.rows("event")).isEqualTo(before);
        }

        @Test
        void there_and_back_at_the_same_time_loses_no_piece() throws Exception {
            String path = stocked(20);
            assertEvents(receive(elsewhere(path), "d1", 20), "stock.received");
            List<Callable<Answer>> requests = IntStream.range(0, 20)
                    .mapToObj(n -> (Callable<Answer>) () -> n % 2 == 0
                            ? transfer(path, "t" + n, 1, "shop")
                            : transfer(elsewhere(path), "t" + n, 1, "main"))
                    .toList();

            int moved = Collections.frequency(statuses(requests), 200);

            assertThat(moved).isPositive();
            assertThat(version(path)).isEqualTo(moved);
            assertThat(version(elsewhere(path))).isEqualTo(moved);
        }
    }
}
