package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node that remembers of the second location what another node has taken meanwhile. */
class StaleLocationTest {

    private static final String LOCATIONS = "--daybook.reservations.locations=near,far,attic";

    @Test
    void the_pieces_come_from_the_next_location_or_are_refused() {
        try (CommandSide here = CommandSide.onItsOwn(LOCATIONS);
                CommandSide there = here.anotherNode(LOCATIONS)) {
            String product =
                    "{\"sku\":\"LAMP\",\"name\":\"A lamp\",\"category\":\"light\",\"price\":{\"amount\":\"2.50\","
                            + "\"currency\":\"EUR\"},\"stock\":{\"controlled\":true,\"backorders\":false}}";
            assertThat(here.post("/v1/products", product).status()).isEqualTo(201);
            assertEvents(here.post("/v1/products/LAMP/publish", "{}"), "product.published");
            receive(here, "far");
            receive(here, "attic");

            assertThat(buy(there).status()).isEqualTo(201);
            assertThat(types(here, "far")).containsExactly("stock.received", "stock.reserved");

            assertThat(buy(here).status()).as("of the next location").isEqualTo(201);
            assertThat(types(here, "attic")).containsExactly("stock.received", "stock.reserved");

            receive(here, "far");
            assertThat(buy(there).status())
                    .as("although it remembers that nothing is left")
                    .isEqualTo(201);
            long events = here.rows("event");
            assertThat(faults(assertProblem(buy(here), 409, "order.out-of-stock")))
                    .as("although it remembers the last piece")
                    .containsExactly("/lines/0/quantity out-of-stock");
            assertThat(here.rows("event")).isEqualTo(events);
        }
    }

    private static void receive(CommandSide node, String location) {
        assertEvents(node.post("/v1/stock/LAMP@" + location + "/receive", "{\"quantity\":1}"), "stock.received");
    }

    private static Answer buy(CommandSide node) {
        return node.post("/v1/orders", "{\"currency\":\"EUR\",\"lines\":[{\"sku\":\"LAMP\",\"quantity\":1}]}");
    }

    private static List<String> types(CommandSide node, String location) {
        return node
                .bean(StoredEvents.class)
                .ofStream(new Subject("default", "stock", "LAMP@" + location), 0, 100)
                .stream()
                .map(StoredEvent::type)
                .toList();
    }
}
