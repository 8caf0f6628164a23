package dev.daybook.query.fulfilmentqueue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentAllocated;
import dev.daybook.events.fulfilment.FulfilmentCancelled;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentHeld;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.PickingStarted;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.query.History;
import dev.daybook.query.Lists;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FulfilmentQueueTest {

    private static final Reason REASON = new Reason("no-shelf", "the shelf fell over");

    private final QuerySide side = Shared.querySide();
    private final String first = Shared.newOrderId();
    private final String second = Shared.newOrderId();

    @Test
    void work_is_found_by_how_far_it_is_where_it_is_and_what_it_is_about_what_waits_longest_first() {
        String location = "north-" + first.substring(30);
        side.history()
                .at("2025-05-02T08:00:00Z")
                .append(created(second, "order-b", location, "VASE"), new FulfilmentHeld(second, REASON))
                .at("2025-05-01T08:00:00Z")
                .append(created(first, "order-a", location, "LAMP"), new FulfilmentAllocated(first));
        side.await();

        String all = "/v1/fulfilments?location=" + location;
        assertThat(ids(all)).containsExactly(first, second);
        assertThat(ids(all + "&state=ALLOCATED")).containsExactly(first);
        assertThat(ids(all + "&state=ALLOCATED&state=OPEN")).containsExactly(first, second);
        assertThat(ids(all + "&held=true")).containsExactly(second);
        assertThat(ids(all + "&held=false")).containsExactly(first);
        assertThat(ids(all + "&orderId=order-b")).containsExactly(second);
        assertThat(ids(all + "&sku=LAMP")).containsExactly(first);
        assertThat(ids(all + "&createdBefore=2025-05-02T08:00:00Z")).containsExactly(first);
        QuerySide.Answer answer = side.get(all + "&held=true");
        assertThat(answer.at("/fulfilments/0/held")).isEqualTo("true");
        assertThat(answer.at("/fulfilments/0/pieces/toPack")).isEqualTo("2");
        assertThat(answer.at("/fulfilments/0/createdAt")).isEqualTo("2025-05-02T08:00:00Z");
    }

    @Test
    void what_is_over_is_found_only_when_it_is_asked_for() {
        String orderId = Shared.newOrderId();
        side.history()
                .append(created(first, orderId, "main", "MUG"), new FulfilmentCancelled(first, REASON))
                .append(created(second, orderId, "main", "MUG"));
        side.await();

        assertThat(ids("/v1/fulfilments?orderId=" + orderId)).containsExactly(second);
        assertThat(ids("/v1/fulfilments?state=CANCELLED&orderId=" + orderId)).containsExactly(first);
    }

    @Test
    void one_is_told_with_its_pieces_parcels_and_hold_and_not_sent_again_when_it_did_not_change() {
        side.history()
                .append(
                        created(first, "order-a", "main", "MUG"),
                        new PickingStarted(first),
                        new FulfilmentPacked(first, "s1", List.of(new LineQuantity("l1", "MUG", 1))),
                        new FulfilmentHeld(first, REASON));
        side.await();
        String path = "/v1/fulfilments/" + first;

        QuerySide.Answer answer = side.get(path);

        assertThat(answer.at("/state")).isEqualTo("PICKING");
        assertThat(answer.at("/toPack/0/sku")).isEqualTo("MUG");
        assertThat(answer.at("/pieces/toPack")).isEqualTo("1");
        assertThat(answer.at("/pieces/packed")).isEqualTo("1");
        assertThat(answer.at("/pieces/dispatched")).isEqualTo("0");
        assertThat(answer.at("/parcels/0/shipmentId")).isEqualTo("s1");
        assertThat(answer.at("/parcels/0/lines/0/quantity")).isEqualTo("1");
        assertThat(answer.at("/hold/code")).isEqualTo("no-shelf");
        assertThat(answer.header("ETag")).matches("\"3\\.[0-9]+\\.fq1\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        QuerySide.Answer again = side.get(path, "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(side.get(path, "If-None-Match", "\"9.9.fq1\"").status()).isEqualTo(200);
        assertThat(side.get("/v1/fulfilments/" + second).status()).isEqualTo(404);
    }

    @Test
    void pages_walk_over_all_of_it_once_even_when_it_came_at_the_same_instant() {
        History history = side.history().at("2025-06-01T00:00:00Z");
        List<String> all = IntStream.range(0, 7)
                .mapToObj(_ -> Shared.newOrderId())
                .peek(id -> history.append(created(id, "order-p", "pages", "MUG")))
                .toList();
        side.await();

        assertThat(Lists.walk(side, "/v1/fulfilments?location=pages&limit=3", "/fulfilments", "/id"))
                .containsExactlyElementsOf(all);
        String page = "/v1/fulfilments?location=pages&limit=3";
        assertThat(side.get(page, "If-None-Match", side.get(page).header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"location=.*", "location=%7B%24ne%3A1%7D", "sku=%24where", "orderId=%5Emain"})
    void what_means_something_elsewhere_is_only_text_here(String hostile) {
        side.history().append(created(first, "order-h", "main", "MUG"));
        side.await();

        assertThat(ids("/v1/fulfilments?" + hostile)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state=GONE", "held=perhaps", "createdBefore=2025-05-02", "after=x", "limit=201", "colour=red"})
    void a_bad_question_is_refused_by_the_name_of_its_parameter(String question) {
        QuerySide.Answer answer = side.get("/v1/fulfilments?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(question.substring(0, question.indexOf('=')));
    }

    private static FulfilmentCreated created(String id, String orderId, String location, String sku) {
        return new FulfilmentCreated(id, orderId, location, List.of(new LineQuantity("l1", sku, 2)));
    }

    private List<String> ids(String path) {
        return Lists.column(side, path, "/fulfilments", "/id");
    }
}
