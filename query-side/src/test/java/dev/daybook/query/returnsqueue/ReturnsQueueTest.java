package dev.daybook.query.returnsqueue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReceivedPieces;
import dev.daybook.events.returns.ReturnApproved;
import dev.daybook.events.returns.ReturnClosed;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.returns.ReturnItemsReceived;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.events.returns.ReturnRequested;
import dev.daybook.query.History;
import dev.daybook.query.Lists;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnsQueueTest {

    private final QuerySide side = Shared.querySide();
    private final String order = Shared.newOrderId();
    private final String first = Shared.newOrderId();
    private final String second = Shared.newOrderId();

    @Test
    void returns_are_found_by_how_far_they_are_and_why_what_waits_longest_first() {
        side.history()
                .at("2025-05-02T08:00:00Z")
                .append(requested(second, ReturnReason.WRONG_ITEM))
                .at("2025-05-01T08:00:00Z")
                .append(requested(first, ReturnReason.DAMAGED), new ReturnApproved(first, Optional.empty()));
        side.await();

        String all = "/v1/returns?orderId=" + order;
        assertThat(ids(all)).containsExactly(first, second);
        assertThat(ids(all + "&state=APPROVED")).containsExactly(first);
        assertThat(ids(all + "&reason=WRONG_ITEM")).containsExactly(second);
        assertThat(ids(all + "&reason=WRONG_ITEM&reason=DAMAGED")).containsExactly(first, second);
        assertThat(ids(all + "&requestedBefore=2025-05-02T08:00:00Z")).containsExactly(first);
        assertThat(side.get(all).at("/returns/0/pieces/asked")).isEqualTo("2");
        assertThat(side.get(all).raw().body()).doesNotContain("they leak");
    }

    @Test
    void what_is_over_is_found_only_when_it_is_asked_for() {
        side.history()
                .append(requested(first, ReturnReason.OTHER), new ReturnClosed(first))
                .append(requested(second, ReturnReason.OTHER));
        side.await();

        assertThat(ids("/v1/returns?orderId=" + order)).containsExactly(second);
        assertThat(ids("/v1/returns?state=CLOSED&orderId=" + order)).containsExactly(first);
    }

    @Test
    void one_is_told_with_its_lines_and_not_sent_again_when_it_did_not_change() {
        side.history()
                .append(
                        requested(first, ReturnReason.DAMAGED),
                        new ReturnApproved(first, Optional.of("label-7")),
                        new ReturnItemsReceived(
                                first, "in1", List.of(new ReceivedPieces("l1", 2, PieceCondition.OPENED))),
                        new ReturnInspected(
                                first, "look1", List.of(new InspectedPieces("l1", 1, InspectionVerdict.REJECTED))));
        side.await();
        String path = "/v1/returns/" + first;

        QuerySide.Answer answer = side.get(path);

        assertThat(answer.at("/state")).isEqualTo("RECEIVED");
        assertThat(answer.at("/note")).isEqualTo("they leak");
        assertThat(answer.at("/labelReference")).isEqualTo("label-7");
        assertThat(answer.at("/lines/0/asked")).isEqualTo("2");
        assertThat(answer.at("/lines/0/received")).isEqualTo("2");
        assertThat(answer.at("/lines/0/seen/0/condition")).isEqualTo("OPENED");
        assertThat(answer.at("/lines/0/inspected/rejected")).isEqualTo("1");
        assertThat(answer.at("/lines/0/restocked")).isEqualTo("0");
        assertThat(answer.json().has("exchangeOrderId")).isFalse();
        QuerySide.Answer again = side.get(path, "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(side.get("/v1/returns/" + second).status()).isEqualTo(404);
    }

    @Test
    void pages_walk_over_all_of_them_once_even_when_they_came_at_the_same_instant() {
        History history = side.history().at("2025-06-01T00:00:00Z");
        List<String> all = IntStream.range(0, 5)
                .mapToObj(_ -> Shared.newOrderId())
                .peek(id -> history.append(requested(id, ReturnReason.OTHER)))
                .toList();
        side.await();

        assertThat(Lists.walk(side, "/v1/returns?limit=2&orderId=" + order, "/returns", "/id"))
                .containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=GONE", "reason=BORED", "requestedBefore=yesterday", "after=x", "limit=0", "sku=MUG"})
    void a_bad_question_is_refused_by_the_name_of_its_parameter(String question) {
        QuerySide.Answer answer = side.get("/v1/returns?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(question.substring(0, question.indexOf('=')));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        side.history().append(requested(first, ReturnReason.OTHER)).append(requested(second, ReturnReason.OTHER));
        side.await();
        String next = side.get("/v1/returns?limit=1&orderId=" + order).next();
        String cursor = next.substring(next.indexOf("after="));

        assertThat(side.get("/v1/returns?" + cursor).status()).isEqualTo(200);
        assertThat(side.get("/v1/fulfilments?" + cursor).status()).isEqualTo(400);
    }

    private ReturnRequested requested(String id, ReturnReason reason) {
        return new ReturnRequested(
                id, order, List.of(new ReturnLine("l1", "MUG", 2, reason)), Optional.of("they leak"));
    }

    private List<String> ids(String path) {
        return Lists.column(side, path, "/returns", "/id");
    }
}
