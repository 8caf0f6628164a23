package dev.daybook.command.fulfilment;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.fulfilment.FulfilmentApi.FULFILMENTS;
import static dev.daybook.command.fulfilment.FulfilmentApi.REASON;
import static dev.daybook.command.fulfilment.FulfilmentApi.SIDE;
import static dev.daybook.command.fulfilment.FulfilmentApi.created;
import static dev.daybook.command.fulfilment.FulfilmentApi.holdOrder;
import static dev.daybook.command.fulfilment.FulfilmentApi.id;
import static dev.daybook.command.fulfilment.FulfilmentApi.order;
import static dev.daybook.command.fulfilment.FulfilmentApi.orderId;
import static dev.daybook.command.fulfilment.FulfilmentApi.pack;
import static dev.daybook.command.fulfilment.FulfilmentApi.packed;
import static dev.daybook.command.fulfilment.FulfilmentApi.parcel;
import static dev.daybook.command.fulfilment.FulfilmentApi.picking;
import static dev.daybook.command.fulfilment.FulfilmentApi.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.fulfilment.domain.FulfilmentRejection;
import dev.daybook.command.infrastructure.ProblemPage;
import dev.daybook.store.StoredEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FulfilmentApiTest {

    @Nested
    class PackingAParcel {
        @Test
        void makes_the_parcel_known_in_the_same_append() {
            String path = picking();
            String parcel = UUID.randomUUID().toString();

            Answer answer = pack(path, parcel, 2);

            assertEvents(answer, "fulfilment.packed");
            String appendId = answer.json().path("appendId").asString();
            StoredEvent created = stored("shipment", parcel).getFirst();
            assertThat(created.payload())
                    .contains("\"orderId\":\"" + orderId(path) + "\"")
                    .contains("\"fulfilmentId\":\"" + id(path) + "\"")
                    .contains("\"location\":\"main\"")
                    .contains("{\"lineId\":\"1\",\"sku\":\"CUP\",\"quantity\":2}");
            assertThat(created.metadata()).contains(appendId);
            assertThat(SIDE.get("/v1/shipments/" + parcel + "/actions").header("ETag"))
                    .isEqualTo("\"0\"");
        }

        @Test
        void without_an_id_makes_one() {
            String path = picking();

            Answer answer = SIDE.post(path + "/pack", "{\"lines\":[{\"lineId\":\"2\",\"quantity\":1}]}");

            assertEvents(answer, "fulfilment.packed");
            assertThat(stored("fulfilment", id(path)).getLast().payload()).containsPattern("\"shipmentId\":\".{36}\"");
        }

        @Test
        void again_changes_nothing_and_with_other_pieces_is_refused() {
            String path = picking();
            String parcel = packed(path, 2);

            assertEvents(pack(path, parcel, 2));
            assertProblem(pack(path, parcel, 1), 409, "fulfilment.shipment-id-taken");
            assertThat(stored("shipment", parcel)).hasSize(1);
        }

        @Test
        void under_the_id_of_another_fulfilments_parcel_is_refused_and_leaves_nothing_behind() {
            String parcel = packed(picking(), 2);
            String path = picking();
            long events = SIDE.rows("event");

            assertProblem(pack(path, parcel, 2), 409, "shipment.already-created");
            assertThat(SIDE.rows("event")).isEqualTo(events);
        }

        @Test
        void with_more_than_is_there_tells_each_line() {
            String path = picking();

            Answer answer = SIDE.post(
                    path + "/pack",
                    "{\"lines\":[{\"lineId\":\"1\",\"quantity\":6},{\"lineId\":\"2\",\"quantity\":2},"
                            + "{\"lineId\":\"3\",\"quantity\":1}]}");

            assertThat(faults(assertProblem(answer, 409, "fulfilment.lines-unavailable")))
                    .containsExactly("/lines/0/quantity too-many", "/lines/2/lineId unknown-line");
            assertThat(texts(answer.json().path("allowedActions"))).containsExactly("pack", "hold");
        }

        @Test
        void on_trial_leaves_nothing_behind() {
            String path = picking();
            String taken = packed(picking(), 1);
            long events = SIDE.rows("event");

            assertEvents(SIDE.post(path + "/pack?dryRun=true", parcel("x", 2)), "fulfilment.packed");
            assertProblem(SIDE.post(path + "/pack?dryRun=true", parcel(taken, 2)), 409, "shipment.already-created");
            assertThat(SIDE.rows("event")).isEqualTo(events);
        }

        @Test
        void never_packs_a_piece_twice_however_many_pack_at_once() throws Exception {
            String path = picking();
            List<Callable<Answer>> requests = IntStream.range(0, 12)
                    .mapToObj(_ -> (Callable<Answer>)
                            () -> pack(path, UUID.randomUUID().toString(), 1))
                    .toList();

            List<Integer> statuses = statuses(requests);

            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(5);
        }
    }

    @Nested
    class UndoingAParcel {
        @Test
        void cancels_it_in_the_same_append() {
            String path = picking();
            String parcel = packed(path, 2);

            Answer answer = SIDE.post(path + "/unpack", "{\"shipmentId\":\"" + parcel + "\"}");

            assertEvents(answer, "fulfilment.unpacked");
            StoredEvent cancelled = stored("shipment", parcel).getLast();
            assertThat(cancelled.type()).isEqualTo("shipment.cancelled");
            assertThat(cancelled.metadata())
                    .contains(answer.json().path("appendId").asString());
            assertEvents(SIDE.post(path + "/unpack", "{\"shipmentId\":\"" + parcel + "\"}"));
            assertProblem(pack(path, parcel, 2), 409, "fulfilment.shipment-id-taken");
        }

        @Test
        void by_cancelling_it_lets_its_pieces_be_packed_again() {
            String path = picking();
            String parcel = packed(path, 5);

            Answer answer = SIDE.post("/v1/shipments/" + parcel + "/cancel", "{" + REASON + "}");

            assertEvents(answer, "shipment.cancelled");
            StoredEvent unpacked = stored("fulfilment", id(path)).getLast();
            assertThat(unpacked.type()).isEqualTo("fulfilment.unpacked");
            assertThat(unpacked.metadata())
                    .contains(answer.json().path("appendId").asString())
                    .contains("address-unclear");
            assertThat(packed(path, 5)).isNotEqualTo(parcel);
        }
    }

    @Nested
    class AFulfilmentThatIsHeld {
        @Test
        void goes_no_further_until_it_is_released() {
            String path = picking();
            String parcel = packed(path, 2);

            assertEvents(SIDE.post(path + "/hold", "{" + REASON + "}"), "fulfilment.held");
            assertEvents(SIDE.post(path + "/hold", "{" + REASON + "}"));
            assertProblem(pack(path, "another", 1), 409, "fulfilment.on-hold");
            assertEvents(SIDE.post(path + "/unpack", "{\"shipmentId\":\"" + parcel + "\"}"), "fulfilment.unpacked");
            assertEvents(SIDE.post(path + "/release", "{}"), "fulfilment.released");
            assertEvents(SIDE.post(path + "/release", ""));
            assertThat(packed(path, 1)).isNotBlank();
            assertThat(stored("fulfilment", id(path)).get(4).metadata()).contains("no such street");
        }
    }

    @Nested
    class AFulfilmentWhoseOrderIsHeld {
        @Test
        void is_not_worked_on_until_every_hold_is_released() {
            String path = created();
            assertEvents(holdOrder(path), "order.held");
            long events = SIDE.rows("event");

            assertProblem(SIDE.post(path + "/allocate", "{}"), 409, "order.on-hold");
            assertThat(SIDE.rows("event")).isEqualTo(events);

            assertEvents(SIDE.post(order(path) + "/holds/h1/release", "{}"), "order.hold-released");
            assertEvents(SIDE.post(path + "/allocate", "{}"), "fulfilment.allocated");
            assertEvents(SIDE.post(path + "/pick", "{}"), "fulfilment.picking-started");
        }

        @Test
        void is_not_picked() {
            String path = created();
            assertEvents(SIDE.post(path + "/allocate", "{}"), "fulfilment.allocated");
            assertEvents(holdOrder(path), "order.held");

            assertProblem(SIDE.post(path + "/pick", "{}"), 409, "order.on-hold");
            assertEvents(SIDE.post(path + "/allocate", "{}"));
        }

        @Test
        void packs_nothing_more_but_undoes_what_is_packed() {
            String path = picking();
            String parcel = packed(path, 2);
            assertEvents(holdOrder(path), "order.held");

            assertProblem(pack(path, "another", 1), 409, "order.on-hold");
            assertEvents(pack(path, parcel, 2));
            assertEvents(SIDE.post(path + "/hold", "{" + REASON + "}"), "fulfilment.held");
            assertEvents(SIDE.post(path + "/release", "{}"), "fulfilment.released");
            assertEvents(SIDE.post(path + "/unpack", "{\"shipmentId\":\"" + parcel + "\"}"), "fulfilment.unpacked");
        }

        @Test
        void is_called_off_with_its_order() {
            String path = picking();
            assertThat(packed(path, 2)).isNotBlank();
            assertEvents(holdOrder(path), "order.held");

            assertEvents(
                    SIDE.post(order(path) + "/cancel", "{" + REASON + "}"),
                    "order.lines-unassigned",
                    "order.cancelled");
            assertThat(stored("fulfilment", id(path)).getLast().type()).isEqualTo("fulfilment.cancelled");
        }

        @Test
        void has_packed_before_the_hold_or_not_at_all() throws Exception {
            for (int round = 0; round < 10; round++) {
                String path = picking();
                List<Callable<Answer>> requests = List.of(() -> pack(path, "p" + id(path), 1), () -> holdOrder(path));

                assertThat(statuses(requests)).contains(200).doesNotContain(500);

                long held = stored("order", orderId(path)).getLast().position();
                assertThat(stored("fulfilment", id(path)).getLast().position()).isLessThan(held);
            }
        }
    }

    @Test
    void work_begins_step_by_step() {
        String path = created();

        assertProblem(SIDE.post(path + "/pick", "{}"), 409, "fulfilment.not-allocated");
        assertProblem(pack(path, "p", 1), 409, "fulfilment.not-picking");
        assertEvents(SIDE.post(path + "/allocate", "{}"), "fulfilment.allocated");
        assertEvents(SIDE.post(path + "/allocate", "{}"));
        assertProblem(SIDE.post(path + "/unpack", "{\"shipmentId\":\"none\"}"), 409, "fulfilment.parcel-not-found");
    }

    @Test
    void an_unknown_fulfilment_is_not_found() {
        String path = FULFILMENTS + "/" + UUID.randomUUID();

        assertProblem(SIDE.post(path + "/allocate", "{}"), 404, "fulfilment.not-found");
        assertThat(SIDE.get(path + "/actions").status()).isEqualTo(404);
    }

    @Test
    void every_refusal_has_a_page() {
        assertThat(FulfilmentProblems.pages())
                .hasSize(FulfilmentRejection.class.getPermittedSubclasses().length)
                .extracting(ProblemPage::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code ->
                        assertThat(SIDE.get("/problems/" + code).status()).isEqualTo(200));
    }
}
