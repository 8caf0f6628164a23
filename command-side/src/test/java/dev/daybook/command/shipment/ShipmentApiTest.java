package dev.daybook.command.shipment;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.shipment.ShipmentApi.REASON;
import static dev.daybook.command.shipment.ShipmentApi.SIDE;
import static dev.daybook.command.shipment.ShipmentApi.alongside;
import static dev.daybook.command.shipment.ShipmentApi.has;
import static dev.daybook.command.shipment.ShipmentApi.id;
import static dev.daybook.command.shipment.ShipmentApi.picking;
import static dev.daybook.command.shipment.ShipmentApi.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.command.shipment.ShipmentApi.Sending;
import dev.daybook.command.shipment.domain.ShipmentRejection;
import dev.daybook.store.StoredEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShipmentApiTest {

    @Test
    void an_order_leaves_in_two_parcels_of_which_one_arrives_and_one_is_lost() {
        Sending sending = picking(5);
        String first = sending.packed(2);
        String second = sending.packed(3);

        Answer left = SIDE.post(first + "/dispatch", "{\"carrier\":\"DHL\"}");

        assertEvents(left, "shipment.dispatched");
        var _ = alongside(left, "order", sending.orderId(), "order.lines-shipped");
        var _ = alongside(left, "fulfilment", sending.fulfilmentId(), "fulfilment.dispatched");
        assertThat(alongside(left, "stock", sending.stockId(), "stock.committed")
                        .payload())
                .contains("\"shipmentId\":\"" + id(first) + "\"")
                .contains("\"quantity\":2");

        Answer last = SIDE.post(second + "/dispatch", "{}");
        assertEvents(last, "shipment.dispatched");
        var _ = alongside(last, "fulfilment", sending.fulfilmentId(), "fulfilment.closed");
        assertThat(alongside(last, "stock", sending.stockId(), "stock.committed")
                        .payload())
                .contains("\"quantity\":3");

        Answer arrived = SIDE.post(first + "/deliver", "{\"signedBy\":\"A. Neighbour\"}");
        assertEvents(arrived, "shipment.delivered");
        var _ = alongside(arrived, "order", sending.orderId(), "order.lines-delivered");
        Answer lost = SIDE.post(second + "/lost", "{\"reason\":{\"code\":\"carrier-says-so\"}}");
        assertEvents(lost, "shipment.lost");
        assertThat(alongside(lost, "order", sending.orderId(), "order.lines-undelivered")
                        .metadata())
                .contains("carrier-says-so");
        assertThat(alongside(lost, "order", sending.orderId(), "order.lines-undelivered")
                        .payload())
                .contains("\"cause\":\"LOST\"");
    }

    @Test
    void a_lost_parcel_that_is_to_be_sent_again_is_given_to_another_fulfilment() {
        Sending sending = picking(2);
        String parcel = sending.packed(2);
        String order = "/v1/orders/" + sending.orderId();
        assertEvents(SIDE.post(parcel + "/dispatch", "{}"), "shipment.dispatched");
        assertEvents(SIDE.post(parcel + "/lost", "{}"), "shipment.lost");
        assertEvents(SIDE.post("/v1/stock/" + sending.stockId() + "/receive", "{\"quantity\":2}"), "stock.received");
        Answer again = SIDE.post(order + "/shipments/" + id(parcel) + "/reship", "{}");
        assertEvents(again, "order.lines-reopened", "order.stock-reserved");

        assertEvents(SIDE.post(order + "/route", "{}"), "order.lines-assigned");
    }

    @Nested
    class AParcelInTheHouse {
        @Test
        void is_labelled_anew_until_it_leaves() {
            String parcel = picking(2).packed(2);
            String label = "{\"carrier\":\"DHL\",\"trackingNumber\":\"77\",\"trackingUrl\":\"https://t.example/77\"}";

            assertEvents(SIDE.post(parcel + "/label", label), "shipment.labelled");
            assertEvents(SIDE.post(parcel + "/label", label));
            assertProblem(SIDE.post(parcel + "/dispatch", "{\"carrier\":\"UPS\"}"), 409, "shipment.other-carrier");
            assertEvents(SIDE.post(parcel + "/dispatch", "{}"), "shipment.dispatched");
            assertThat(stored("shipment", id(parcel)).getLast().payload()).contains("\"carrier\":\"DHL\"");
            assertProblem(SIDE.post(parcel + "/label", label.replace("77", "78")), 409, "shipment.already-dispatched");
        }

        @Test
        void leaves_once_however_many_send_it() throws Exception {
            Sending sending = picking(4);
            String parcel = sending.packed(2);
            List<Callable<Answer>> requests = IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<Answer>) () -> SIDE.post(parcel + "/dispatch", "{}"))
                    .toList();

            assertThat(statuses(requests)).containsOnly(200);
            assertThat(stored("stock", sending.stockId()).stream()
                            .filter(event -> event.type().equals("stock.committed")))
                    .hasSize(1);
        }

        @Test
        void is_undone_or_leaves_but_never_both() throws Exception {
            for (int round = 0; round < 5; round++) {
                Sending sending = picking(2);
                String parcel = sending.packed(2);
                List<Callable<Answer>> requests = List.of(
                        () -> SIDE.post(parcel + "/dispatch", "{}"),
                        () -> SIDE.post(sending.fulfilment() + "/unpack", "{\"shipmentId\":\"" + id(parcel) + "\"}"),
                        () -> SIDE.post(parcel + "/cancel", "{" + REASON + "}"));

                assertThat(statuses(requests)).containsAnyOf(200).doesNotContain(500);
                boolean left = has("shipment", id(parcel), "shipment.dispatched");
                assertThat(has("shipment", id(parcel), "shipment.cancelled")).isNotEqualTo(left);
                assertThat(has("fulfilment", sending.fulfilmentId(), "fulfilment.closed"))
                        .isEqualTo(left);
                assertThat(has("fulfilment", sending.fulfilmentId(), "fulfilment.unpacked"))
                        .isNotEqualTo(left);
                assertThat(has("stock", sending.stockId(), "stock.committed")).isEqualTo(left);
                assertThat(has("order", sending.orderId(), "order.lines-shipped"))
                        .isEqualTo(left);
            }
        }

        @Test
        void stays_while_its_fulfilment_or_its_order_is_held() {
            Sending sending = picking(2);
            String parcel = sending.packed(2);
            assertEvents(SIDE.post(sending.fulfilment() + "/hold", "{" + REASON + "}"), "fulfilment.held");
            long events = SIDE.rows("event");

            assertProblem(SIDE.post(parcel + "/dispatch", "{}"), 409, "fulfilment.on-hold");
            assertThat(SIDE.rows("event")).isEqualTo(events);

            assertEvents(SIDE.post(sending.fulfilment() + "/release", "{}"), "fulfilment.released");
            String hold = "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"," + REASON + "}";
            assertEvents(SIDE.post(sending.order() + "/holds", hold), "order.held");
            assertProblem(SIDE.post(parcel + "/dispatch", "{}"), 409, "order.on-hold");
            String label = "{\"carrier\":\"DHL\",\"trackingNumber\":\"77\"}";
            assertProblem(SIDE.post(parcel + "/label", label), 409, "order.on-hold");

            assertEvents(SIDE.post(parcel + "/cancel", "{" + REASON + "}"), "shipment.cancelled");
        }

        @Test
        void on_trial_leaves_without_a_trace() {
            Sending sending = picking(2);
            String parcel = sending.packed(2);
            long events = SIDE.rows("event");

            assertEvents(SIDE.post(parcel + "/dispatch?dryRun=true", "{}"), "shipment.dispatched");
            assertThat(SIDE.rows("event")).isEqualTo(events);
        }

        @Test
        void is_cancelled_a_little_later_when_the_order_wants_its_pieces_back() throws Exception {
            Sending sending = picking(3);
            String parcel = sending.packed(3);

            Answer answer = SIDE.post(
                    sending.order() + "/cancel-lines",
                    "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]," + REASON + "}");

            assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
            var _ = alongside(answer, "fulfilment", sending.fulfilmentId(), "fulfilment.lines-removed");
            for (int attempt = 0;
                    attempt < 300 && stored("shipment", id(parcel)).size() < 2;
                    attempt++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            StoredEvent cancelled = stored("shipment", id(parcel)).getLast();
            assertThat(cancelled.type()).isEqualTo("shipment.cancelled");
            assertThat(cancelled.metadata()).contains("process/withdrawn-parcels");
            assertThat(sending.sent(2)).isNotEqualTo(parcel);
        }
    }

    @Nested
    class AParcelOnItsWay {
        @Test
        void is_followed_to_the_door_and_back() {
            Sending sending = picking(2);
            String parcel = sending.sent(2);

            assertEvents(track(parcel, "IN_TRANSIT", "sorted"), "shipment.tracked");
            assertEvents(track(parcel, "IN_TRANSIT", "sorted"));
            assertEvents(track(parcel, "OUT_FOR_DELIVERY", "in the van"), "shipment.tracked");
            assertEvents(track(parcel, "IN_TRANSIT", "late"));
            assertEvents(SIDE.post(parcel + "/delivery-failed", "{" + REASON + "}"), "shipment.delivery-failed");
            assertEvents(SIDE.post(parcel + "/delivery-failed", "{" + REASON + "}"));
            assertEvents(SIDE.post(parcel + "/return", "{}"), "shipment.returning");
            assertProblem(SIDE.post(parcel + "/deliver", "{}"), 409, "shipment.already-returning");

            Answer back = SIDE.post(parcel + "/returned-to-sender", "{}");

            assertEvents(back, "shipment.returned-to-sender");
            assertThat(alongside(back, "order", sending.orderId(), "order.lines-undelivered")
                            .payload())
                    .contains("\"cause\":\"RETURNED_TO_SENDER\"");
            assertProblem(SIDE.post(parcel + "/lost", "{}"), 409, "shipment.already-returned");
        }

        @Test
        void that_was_given_up_does_not_arrive_any_more() {
            Sending sending = picking(2);
            String parcel = sending.sent(2);
            assertEvents(SIDE.post(parcel + "/lost", "{}"), "shipment.lost");
            long events = SIDE.rows("event");

            assertProblem(SIDE.post(parcel + "/deliver", "{}"), 409, "shipment.already-lost");
            assertEvents(SIDE.post(parcel + "/lost", "{}"));
            assertEvents(track(parcel, "OUT_FOR_DELIVERY", "found"));
            assertThat(SIDE.rows("event")).isEqualTo(events);
        }

        @Test
        void tells_what_may_be_done() {
            Answer answer = SIDE.get(picking(2).sent(2) + "/actions");

            Stream<String> allowed = answer.json().path("actions").values().stream()
                    .filter(action -> action.path("allowed").asBoolean())
                    .map(action -> action.path("action").asString());
            assertThat(allowed)
                    .containsExactly("tracking", "delivery-failed", "deliver", "return", "returned-to-sender", "lost");
        }

        private static Answer track(String parcel, String status, String description) {
            return SIDE.post(
                    parcel + "/tracking",
                    "{\"status\":\"" + status + "\",\"description\":\"" + description + "\",\"place\":\"Leeds\"}");
        }
    }

    @Test
    void an_unknown_parcel_is_not_found() {
        String path = "/v1/shipments/" + UUID.randomUUID();

        assertProblem(SIDE.post(path + "/dispatch", "{}"), 404, "shipment.not-found");
        assertThat(texts(SIDE.post(path + "/lost", "{}").json().path("allowedActions")))
                .isEmpty();
        assertThat(SIDE.get(path + "/actions").status()).isEqualTo(404);
    }

    @Test
    void every_refusal_has_a_page() {
        assertThat(ShipmentProblems.pages())
                .hasSize(ShipmentRejection.class.getPermittedSubclasses().length)
                .extracting(ProblemPage::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code ->
                        assertThat(SIDE.get("/problems/" + code).status()).isEqualTo(200));
    }
}
