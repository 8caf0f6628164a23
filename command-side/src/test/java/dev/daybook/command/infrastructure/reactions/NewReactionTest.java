package dev.daybook.command.infrastructure.reactions;

import static dev.daybook.command.Answers.assertEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A shop that let people route its orders until now, and from now on has it done. */
class NewReactionTest {

    private static final String OTHERS = "checkout,completion,invoicing,payment-capture,notification";
    private static final String BY_HAND = "--daybook.reactions.off=fulfilment-routing," + OTHERS;
    private static final String BY_ITSELF = "--daybook.reactions.off=" + OTHERS;

    @Test
    void looks_at_what_happens_from_then_on_and_never_at_history() throws InterruptedException {
        try (var shop = CommandSide.onItsOwn(BY_HAND)) {
            String before = confirmed(shop);
            try (var renewed = shop.anotherNode(BY_ITSELF)) {
                String after = confirmed(renewed);
                awaitLast(renewed, after, "order.lines-assigned");

                assertThat(last(renewed, before)).isEqualTo("order.confirmed");
            }
            try (var again = shop.anotherNode(BY_ITSELF)) {
                String later = confirmed(again);
                awaitLast(again, later, "order.lines-assigned");

                assertThat(last(again, before)).isEqualTo("order.confirmed");
            }
        }
    }

    private static String confirmed(CommandSide shop) {
        String id = UUID.randomUUID().toString();
        String order = "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"lines\":[{\"lineId\":\"1\",\"sku\":\"by-hand\","
                + "\"quantity\":1,\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}]}";
        assertThat(shop.post("/v1/orders", order).status()).isEqualTo(201);
        assertEvents(shop.post("/v1/orders/" + id + "/confirm", "{}"), "order.confirmed");
        return id;
    }

    private static void awaitLast(CommandSide shop, String order, String type) throws InterruptedException {
        for (int attempt = 0; attempt < 300 && !last(shop, order).equals(type); attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(last(shop, order)).isEqualTo(type);
    }

    private static String last(CommandSide shop, String order) {
        List<StoredEvent> events =
                shop.bean(StoredEvents.class).ofStream(new Subject("default", "order", order), 0, 100);
        return events.getLast().type();
    }
}
