package dev.daybook.command.fulfilment;

import static dev.daybook.command.Answers.assertEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.decisions.Effect;
import dev.daybook.command.fulfilment.domain.CreateFulfilment;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.infrastructure.ReactionDesk;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Words for the tests of the fulfilment API, and of parcels; what only an order may ask is sent as the order's desk would. */
public final class FulfilmentApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String FULFILMENTS = "/v1/fulfilments";
    static final String REASON = "\"reason\":{\"code\":\"address-unclear\",\"text\":\"no such street\"}";

    private FulfilmentApi() {}

    /** The path of a fulfilment of five cups and two plates. */
    static String created() {
        String id = UUID.randomUUID().toString();
        send(new CreateFulfilment(
                id, "o-" + id, "main", List.of(new LineQuantity("1", "CUP", 5), new LineQuantity("2", "PLATE", 2))));
        return FULFILMENTS + "/" + id;
    }

    static String picking() {
        String path = created();
        assertEvents(SIDE.post(path + "/allocate", "{}"), "fulfilment.allocated");
        assertEvents(SIDE.post(path + "/pick", ""), "fulfilment.picking-started");
        return path;
    }

    /** So many cups into a parcel. */
    static Answer pack(String path, String shipmentId, int cups) {
        return SIDE.post(path + "/pack", parcel(shipmentId, cups));
    }

    static String parcel(String shipmentId, int cups) {
        return "{\"shipmentId\":\"" + shipmentId + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":" + cups + "}]}";
    }

    /** The id of a fresh parcel of so many cups. */
    static String packed(String path, int cups) {
        String shipmentId = UUID.randomUUID().toString();
        assertEvents(pack(path, shipmentId, cups), "fulfilment.packed");
        return shipmentId;
    }

    static String id(String path) {
        return path.substring(FULFILMENTS.length() + 1);
    }

    /** Sends what no person may ask. */
    public static void send(FulfilmentCommand command) {
        Envelope cause = new Envelope(
                "e-1",
                "order.lines-assigned",
                1,
                new Subject("default", "order", "o-1"),
                0,
                1,
                new Envelope.Context(
                        "default",
                        "a-1",
                        "a-1",
                        "a-1",
                        "test",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH),
                Instant.EPOCH);
        assertThat(SIDE.bean(ReactionDesk.class)
                        .send(
                                "test",
                                new Effect.Send("fulfilment", command, Optional.empty()),
                                cause,
                                UUID.randomUUID().toString()))
                .isEmpty();
    }

    static List<StoredEvent> stored(String stream, String id) {
        return SIDE.bean(StoredEvents.class).ofStream(new Subject("default", stream, id), 0, 100);
    }
}
