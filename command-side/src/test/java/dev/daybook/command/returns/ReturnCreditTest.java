package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.returns.ReturnApi.SIDE;
import static dev.daybook.command.returns.ReturnApi.accepted;
import static dev.daybook.command.returns.ReturnApi.appended;
import static dev.daybook.command.returns.ReturnApi.id;
import static dev.daybook.command.returns.ReturnApi.inspect;
import static dev.daybook.command.returns.ReturnApi.inspection;
import static dev.daybook.command.returns.ReturnApi.order;
import static dev.daybook.command.returns.ReturnApi.received;
import static dev.daybook.command.returns.ReturnApi.rejected;
import static dev.daybook.command.returns.ReturnApi.stored;
import static dev.daybook.command.returns.ReturnApi.verdict;
import static dev.daybook.command.returns.ReturnApi.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What an inspection makes of its order, over HTTP. */
class ReturnCreditTest {

    @Test
    void an_inspection_credits_the_accepted_and_the_written_off_pieces_in_its_own_append() {
        String order = order();
        String path = received(order);

        Answer answer = inspect(path, "look-1", rejected("1", 1), accepted("1", 1), writtenOff("2", 1));

        assertEvents(answer, "return.inspected");
        assertThat(appended(answer)).isEqualTo(2);
        assertThat(stored("order", order)).hasSize(2);
        assertThat(stored("order", order).getLast().payload())
                .contains("\"returnId\":\"" + id(path) + "/look-1\"")
                .contains("\"lineId\":\"1\",\"sku\":\"LAMP\",\"quantity\":1,\"creditMinor\":250")
                .contains("\"lineId\":\"2\",\"sku\":\"VASE\",\"quantity\":1,\"creditMinor\":250")
                .contains("\"code\":\"damaged\"");
    }

    @Test
    void an_inspection_again_credits_nothing_more() {
        String order = order();
        String path = received(order);

        assertEvents(inspect(path, "look-1", accepted("1", 1)), "return.inspected");
        assertEvents(inspect(path, "look-1", accepted("1", 1)));
        assertEvents(inspect(path, "look-2", accepted("1", 1)), "return.inspected");

        assertThat(stored("order", order)).hasSize(3);
    }

    @Test
    void what_arrives_or_is_rejected_is_not_credited() {
        String order = order();
        String path = received(order);

        Answer answer = inspect(path, "look-1", rejected("1", 3), rejected("2", 1));

        assertEvents(answer, "return.inspected");
        assertThat(appended(answer)).isEqualTo(1);
        assertThat(stored("order", order)).hasSize(1);
    }

    @Test
    void pieces_that_were_credited_under_another_return_can_only_be_rejected() {
        String order = order();
        String first = received(order);
        String second = received(order);
        assertEvents(inspect(first, "look-1", accepted("1", 2)), "return.inspected");
        long events = SIDE.rows("event");

        Answer refused = inspect(second, "look-1", rejected("1", 1), accepted("2", 1), accepted("1", 2));

        assertThat(faults(assertProblem(refused, 409, "return.not-creditable")))
                .containsExactly("/lines/2/quantity too-many");
        assertThat(SIDE.rows("event")).isEqualTo(events);
        assertEvents(inspect(second, "look-1", rejected("1", 2), accepted("1", 1)), "return.inspected");
    }

    @Test
    void on_trial_an_inspection_asks_the_order_and_credits_nothing() {
        String order = order();
        String first = received(order);
        String second = received(order);
        assertEvents(inspect(first, "look-1", accepted("1", 3)), "return.inspected");
        long events = SIDE.rows("event");

        assertProblem(
                SIDE.post(second + "/inspections?dryRun=true", inspection("look-1", accepted("1", 1))),
                409,
                "return.not-creditable");
        assertThat(verdict(second, "inspections")).isEqualTo("return.not-creditable");
        assertEvents(
                SIDE.post(second + "/inspections?dryRun=true", inspection("look-1", accepted("2", 1))),
                "return.inspected");
        assertThat(SIDE.rows("event")).isEqualTo(events);
    }

    @Test
    void no_piece_is_credited_twice_however_many_returns_ask_at_once_on_two_nodes() throws Exception {
        String order = order();
        List<String> returns = List.of(received(order), received(order), received(order), received(order));
        List<Integer> statuses;
        try (CommandSide there = CommandSide.secondNode()) {
            List<Callable<Answer>> inspections = new ArrayList<>();
            for (String path : returns) {
                for (int piece = 0; piece < 3; piece++) {
                    CommandSide node = piece % 2 == 0 ? SIDE : there;
                    String body = inspection("look-" + piece, accepted("1", 1));
                    inspections.add(() -> patiently(node, path, body));
                }
            }
            statuses = statuses(inspections);
        }

        assertThat(statuses)
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(3);
        assertThat(stored("order", order)).hasSize(4);
    }

    /** One who lost eight races in a row asks again, as the answer says. */
    private static Answer patiently(CommandSide node, String path, String body) {
        Answer answer = node.post(path + "/inspections", body);
        for (int again = 0; again < 50 && answer.response().body().contains("concurrent-change"); again++) {
            answer = node.post(path + "/inspections", body);
        }
        assertThat(answer.response().body()).doesNotContain("concurrent-change");
        return answer;
    }
}
