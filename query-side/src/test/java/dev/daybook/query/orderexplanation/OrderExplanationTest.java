package dev.daybook.query.orderexplanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.ReturnInspected;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.query.Happening;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.Shared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An order that is paid for by card, confirmed by checkout, routed, packed, and held while it is packed. */
class OrderExplanationTest {

    private static final String ID = Shared.newOrderId();
    private static final List<LineQuantity> MUGS = List.of(new LineQuantity("l1", "MUG", 2));
    private static QuerySide side;
    private static Answer answer;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
        Story story = new Story(side);
        String payment = "p-" + ID;
        story.request("ada", Orders.placed(ID));
        String paid = story.request(
                        "gateway",
                        new PaymentAuthorized(payment, "ref", 2848, Optional.empty()),
                        new OrderPaymentRecorded(
                                ID, new PaymentStanding(payment, "AUTHORIZED", 2848, 0, 0, 0, 0, 0, 0, true)))
                .getLast();
        String confirmed =
                story.followed("checkout", paid, new OrderConfirmed(ID)).getFirst();
        String assigned = story.followed(
                        "fulfilment-routing",
                        confirmed,
                        new LinesAssigned(ID, ID + "-1", "main", MUGS, Optional.empty()))
                .getFirst();
        story.followed("fulfilment", assigned, new FulfilmentCreated(ID + "-1", ID, "main", MUGS));
        String packed = story.request("packer", new FulfilmentPacked(ID + "-1", "parcel-" + ID, MUGS))
                .getFirst();
        story.followed("parcels", packed, new ShipmentCreated("parcel-" + ID, ID, ID + "-1", "main", MUGS));
        story.request("eve", new OrderHeld(ID, "h0", HoldKind.FRAUD), new OrderHoldReleased(ID, "h0"));
        story.request("bob", new OrderHeld(ID, "h1", HoldKind.ADDRESS));
        side.await();
        answer = side.get("/v1/orders/" + ID + "/explain");
    }

    @Test
    void each_status_is_told_with_the_event_that_made_it_so() {
        assertThat(answer.status()).isEqualTo(200);
        Map<String, JsonNode> state = new HashMap<>();
        answer.json()
                .path("state")
                .forEach(status -> state.put(status.path("field").asString(), status));

        assertThat(state.keySet())
                .containsExactlyInAnyOrder(
                        "/status",
                        "/paymentStatus",
                        "/paymentAwaited",
                        "/fulfilmentStatus",
                        "/held",
                        "/holds/h1/active");
        assertThat(named(state, "/status").at("/since/type").asString()).isEqualTo("order.confirmed");
        assertThat(named(state, "/status").path("actor").asString()).isEqualTo("process/checkout");
        assertThat(named(state, "/paymentStatus").at("/since/type").asString()).isEqualTo("order.payment-recorded");
        assertThat(named(state, "/fulfilmentStatus").at("/since/version").asLong())
                .isZero();
        assertThat(named(state, "/held").at("/since/version").asLong()).isEqualTo(6);
        assertThat(named(state, "/held").at("/reason/code").asString()).isEqualTo("of-bob");
    }

    @Test
    void the_statuses_are_those_of_the_order_itself() {
        JsonNode order = side.get("/v1/orders/" + ID).json();

        answer.json().path("state").forEach(status -> {
            String field = status.path("field").asString();
            String pointer = field.replace("/holds/h1", "/holds/1");
            assertThat(order.at(pointer)).as(field).isEqualTo(status.path("value"));
        });
    }

    @Test
    void from_any_append_a_reader_walks_back_to_the_first_request() {
        Map<String, JsonNode> appends = new HashMap<>();
        answer.json()
                .path("appends")
                .forEach(append -> appends.put(append.path("appendId").asString(), append));

        assertThat(walk(appends, "shipment.created")).containsExactly("shipment.created", "fulfilment.packed");
        assertThat(walk(appends, "fulfilment.created"))
                .containsExactly("fulfilment.created", "order.lines-assigned", "order.confirmed", "payment.authorized");
        assertThat(walk(appends, "order.placed")).containsExactly("order.placed");
    }

    /** The first event of each append on the way. */
    private static List<String> walk(Map<String, JsonNode> appends, String type) {
        Optional<JsonNode> append = appends.values().stream()
                .filter(each -> each.at("/events/0/type").asString().equals(type))
                .findFirst();
        List<String> types = new ArrayList<>();
        while (append.isPresent()) {
            types.add(append.get().at("/events/0/type").asString());
            append =
                    append.map(next -> appends.get(next.at("/causedBy/appendId").asString("")));
        }
        return types;
    }

    private static JsonNode named(Map<String, JsonNode> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }

    @Test
    void the_newest_append_comes_first_and_each_tells_all_of_its_events() {
        JsonNode appends = answer.json().path("appends");

        assertThat(appends).hasSize(9);
        assertThat(appends.at("/0/actor").asString()).isEqualTo("bob");
        assertThat(appends.at("/0/reason/code").asString()).isEqualTo("of-bob");
        assertThat(appends.at("/0").has("causedBy")).isFalse();
        assertThat(appends.at("/1/events")).hasSize(2);
        assertThat(appends.at("/7/events/0/subject").asString()).isEqualTo("default/payment/p-" + ID);
        assertThat(appends.at("/6/causedBy/type").asString()).isEqualTo("order.payment-recorded");
        assertThat(answer.json().path("truncated").asBoolean()).isFalse();
    }

    @Test
    void a_command_side_that_nobody_finds_takes_nothing_from_the_rest() {
        JsonNode actions = answer.json().path("actions");

        assertThat(actions.path("available").asBoolean()).isFalse();
        assertThat(actions.path("refused")).isEmpty();
    }

    @Test
    void the_reason_that_an_event_has_itself_is_told() {
        String id = Shared.newOrderId();
        Story story = new Story(side);
        story.request("ada", Orders.placed(id));
        story.request(
                "ada", new OrderCancelled(id, "GBP", List.of(), 0, new Reason("changed-mind", "not wanted any more")));

        JsonNode status = side.get("/v1/orders/" + id + "/explain").json().at("/state/0");

        assertThat(status.path("value").asString()).isEqualTo("CANCELLED");
        assertThat(status.at("/reason/code").asString()).isEqualTo("changed-mind");
    }

    @Test
    void what_came_back_is_told_with_its_return() {
        String id = Shared.newOrderId();
        String returnId = "r-" + id;
        Story story = new Story(side);
        story.request("ada", Orders.placed(id));
        String inspected = story.request(
                        "packer",
                        new ReturnInspected(
                                returnId, "i1", List.of(new InspectedPieces("l1", 1, InspectionVerdict.ACCEPTED))))
                .getFirst();
        story.followed(
                "return-credit",
                inspected,
                new LinesReturned(id, returnId + "/i1", "GBP", List.of(Orders.mugs(1)), new Reason("damaged", "")));

        assertThat(side.get("/v1/orders/" + id + "/explain")
                        .json()
                        .at("/appends/0/causedBy/type")
                        .asString())
                .isEqualTo("return.inspected");
        assertThat(side.get("/v1/orders/" + id + "/explain").json().at("/appends"))
                .hasSize(3)
                .anySatisfy(append ->
                        assertThat(append.at("/events/0/subject").asString()).isEqualTo("default/return/" + returnId));
    }

    @Test
    void of_a_long_story_the_newest_thousand_events_are_told_and_every_status() {
        String id = Shared.newOrderId();
        History history = side.history().append(Orders.placed(id), new OrderConfirmed(id));
        List<Happening> notes = IntStream.range(0, 1_000)
                .mapToObj(number -> new Happening(
                        Instant.parse("2026-03-02T09:00:00Z"),
                        new NoteAdded(id, "n" + number, NoteVisibility.PRIVATE, "a note")))
                .toList();
        history.append(notes);

        JsonNode told = side.get("/v1/orders/" + id + "/explain").json();

        assertThat(told.path("truncated").asBoolean()).isTrue();
        assertThat(told.path("version").asLong()).isEqualTo(1001);
        assertThat(told.path("appends")
                        .valueStream()
                        .mapToInt(append -> append.path("events").size())
                        .sum())
                .isEqualTo(1_000);
        assertThat(told.at("/state/0/value").asString()).isEqualTo("CONFIRMED");
        assertThat(told.at("/state/0/since/type").asString()).isEqualTo("order.confirmed");
    }

    @Test
    void a_caller_who_holds_the_answer_already_is_told_so() {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(side.get("/v1/orders/" + ID + "/explain", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "0190ffff-0000-7000-8000-000000000000, 404, ''",
        "x, 400, id",
        "0190ffff-0000-7000-8000-000000000000?at=1, 400, at"
    })
    void what_cannot_be_explained_is_refused(String order, int status, String parameter) {
        Answer refused =
                side.get("/v1/orders/" + (order.contains("?") ? order.replace("?", "/explain?") : order + "/explain"));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().at("/errors/0/parameter").asString("")).isEqualTo(parameter);
    }
}
