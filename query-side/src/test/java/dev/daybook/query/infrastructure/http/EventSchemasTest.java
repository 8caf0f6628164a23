package dev.daybook.query.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.wire.EventSchemas;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventSchemasTest {

    private static final QuerySide SIDE = Shared.querySide();

    @Test
    void the_document_of_all_events_refers_to_its_neighbours() {
        QuerySide.Answer document = SIDE.get("/v1/schemas/asyncapi.json");

        assertThat(document.header("Content-Type")).isEqualTo("application/json");
        assertThat(document.raw().body()).isEqualTo(EventSchemas.asyncApi());
        JsonNode messages = document.json().at("/components/messages");
        assertThat(messages).hasSize(EventSchemas.names().size());
        messages.properties().forEach(message -> {
            String neighbour = message.getValue().at("/payload/schema/$ref").asString();
            assertThat(SIDE.get("/v1/schemas/" + neighbour).raw().body())
                    .isEqualTo(EventSchemas.text(message.getKey()));
        });
    }

    @Test
    void what_is_no_schema_is_not_found() {
        assertThat(SIDE.get("/v1/schemas/order.lost.1.json").status()).isEqualTo(404);
        assertThat(SIDE.get("/v1/schemas/asyncapi").status()).isEqualTo(404);
        assertThat(SIDE.get("/v1/schemas/..%2F..%2Fquery-side.properties").status())
                .isIn(400, 404);
        assertThat(SIDE.get("/v1/schemas/asyncapi.json?a=b").status()).isEqualTo(400);
    }
}
