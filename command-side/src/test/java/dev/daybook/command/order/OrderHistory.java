package dev.daybook.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.events.Envelope;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Orders for tests of what follows from them. */
public final class OrderHistory {

    private OrderHistory() {}

    /** A placed order's id. */
    public static String placed(CommandSide side) {
        String id = UUID.randomUUID().toString();
        assertThat(side.post("/v1/orders", OrderApi.order(id, OrderApi.LINE)).status())
                .isEqualTo(201);
        return id;
    }

    /** What has happened to an order. */
    public static List<Envelope> eventsOf(CommandSide side, String orderId) {
        return side.bean(EventStore.class)
                .readEvents("default/order/" + orderId, 0)
                .asStream()
                .<Envelope>map(EnvelopeMetaData::envelopeOf)
                .toList();
    }
}
