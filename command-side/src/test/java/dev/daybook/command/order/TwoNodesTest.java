package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.order.OrderApi.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes that both remember an order; what one has done the other one must not overlook. */
class TwoNodesTest {

    private static final CommandSide HERE = OrderApi.SIDE;
    private static CommandSide there;

    private final String order = "/v1/orders/" + OrderApi.placed();

    @BeforeAll
    static void start() {
        there = CommandSide.secondNode();
    }

    @AfterAll
    static void stop() {
        there.close();
    }

    @Test
    void a_refusal_never_rests_on_what_only_this_node_believes() {
        assertEvents(HERE.post(order + "/holds", "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"}"), "order.held");
        assertEvents(
                there.post(order + "/holds/h1/release", "{}"), "order.hold-released", "order.reservation-extended");

        assertEvents(HERE.post(order + "/confirm", "{}"), "order.confirmed");
    }

    @Test
    void nothing_to_do_never_rests_on_what_only_this_node_believes() {
        assertEvents(HERE.post(order + "/holds", "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"}"), "order.held");
        assertEvents(there.post(order + "/cancel", "{" + REASON + "}"), "order.cancelled");

        assertProblem(
                HERE.post(order + "/holds", "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"}"), 409, "order.already-cancelled");
    }

    @Test
    void an_append_on_an_old_version_is_decided_again_on_the_newest() {
        assertEvents(there.post(order + "/cancel", "{" + REASON + "}"), "order.cancelled");

        assertProblem(HERE.post(order + "/confirm", "{}"), 409, "order.already-cancelled");
    }

    @Test
    void whoever_names_an_old_version_is_told_so() {
        assertEvents(there.post(order + "/confirm", "{}"), "order.confirmed");

        Answer stale = HERE.post(
                order + "/holds",
                "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"}",
                "Idempotency-Key",
                order,
                "If-Match",
                "\"0\"");

        assertProblem(stale, 412, "stale-version");
    }

    @Test
    void both_may_write_to_one_order_at_the_same_time_and_every_version_has_one_writer() throws Exception {
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int hold = 0; hold < 40; hold++) {
            CommandSide node = hold % 2 == 0 ? HERE : there;
            String body = "{\"holdId\":\"h" + hold + "\",\"kind\":\"STOCK\"}";
            requests.add(() -> node.post(order + "/holds", body));
        }

        List<Integer> statuses = statuses(requests);

        assertThat(statuses)
                .isSubsetOf(200, 409)
                .filteredOn(status -> status == 200)
                .hasSizeGreaterThan(10);
        long held = statuses.stream().filter(status -> status == 200).count();
        assertThat(HERE.get(order + "/actions").json().path("version").asLong()).isEqualTo(held);
    }
}
