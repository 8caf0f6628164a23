package dev.daybook.command.stock;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.stock.StockApi.REASON;
import static dev.daybook.command.stock.StockApi.SIDE;
import static dev.daybook.command.stock.StockApi.commit;
import static dev.daybook.command.stock.StockApi.receive;
import static dev.daybook.command.stock.StockApi.release;
import static dev.daybook.command.stock.StockApi.reservation;
import static dev.daybook.command.stock.StockApi.reserve;
import static dev.daybook.command.stock.StockApi.stocked;
import static dev.daybook.command.stock.StockApi.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.infrastructure.SnapshotCheck;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.stock.StockEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StockSnapshotTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StreamDefinition<StockCommand, StockEvent, Stock> STOCK =
            SIDE.bean(StockStream.class).definition();

    private final String path = stocked(20);
    private final String id = path.substring("/v1/stock/".length());

    @Test
    void stock_loaded_from_its_snapshot_is_the_stock_that_all_its_events_make() throws Exception {
        live();

        SnapshotCheck.assertSame(SIDE, STOCK, id);

        List<StockEvent> events = SIDE.bean(EventStore.class)
                .readEvents("default/stock/" + id, 0)
                .asStream()
                .map(event -> (StockEvent) event.getPayload())
                .toList();
        assertThat(SIDE.bean(StreamReader.class).load(STOCK, "default", id).state())
                .as("the order of those who wait")
                .hasToString(STOCK.rules().after(events).toString());
    }

    /** A snapshot of stock that remembers something else would be read as if nothing had changed. */
    @Test
    void what_a_snapshot_holds_has_not_changed_since_its_revision() throws Exception {
        live();
        SnapshotCheck.assertSame(SIDE, STOCK, id);

        String payload = SIDE.bean(JdbcClient.class)
                .sql("select convert_from(payload, 'UTF8') from snapshot where subject = ?")
                .param("default/stock/" + id)
                .query((row, _) -> row.getString(1))
                .single();

        assertThat(withoutTheDeliveries(payload.replaceAll("\"20[0-9:.TZ-]+\"", "\"a time\"")))
                .as("the state of stock has changed: raise StockStream.SNAPSHOT_REVISION, add a golden file for it")
                .isEqualTo(JSON.readTree(golden("/snapshot/stock." + StockStream.SNAPSHOT_REVISION + ".json")));
    }

    /** A snapshot is taken beside the commands, so the number of deliveries in it differs from run to run. */
    private static JsonNode withoutTheDeliveries(String payload) {
        ObjectNode state = (ObjectNode) JSON.readTree(payload).path("state");
        ArrayNode movements = (ArrayNode) state.path("movements").path("last");
        while (movements.size() > 4) {
            var _ = movements.remove(4);
        }
        return state.put("onHand", 0);
    }

    private void live() {
        assertEvents(
                SIDE.post(path + "/adjust", "{\"adjustmentId\":\"a1\",\"delta\":-1," + REASON + "}"), "stock.adjusted");
        assertEvents(transfer(path, "t1", 1, "shop"), "stock.transferred");
        assertEvents(SIDE.post(path + "/reserve", reservation("r1", 4, ",\"expiresInSeconds\":900")), "stock.reserved");
        assertEvents(reserve(path, "r2", 10), "stock.reserved");
        assertEvents(
                SIDE.post(path + "/reserve", reservation("z", 8, ",\"backorder\":true")),
                "stock.reserved",
                "stock.backorder-created");
        assertEvents(
                SIDE.post(path + "/reserve", reservation("b", 2, ",\"backorder\":true")), "stock.backorder-created");
        assertEvents(commit(path, "r2", "p1", 9), "stock.committed");
        assertEvents(release(path, "r2", 1), "stock.released", "stock.backorder-allocated");
        for (int delivery = 2; delivery < 12; delivery++) {
            assertThat(receive(path, "d" + delivery, 1).status()).isEqualTo(200);
        }
    }

    private static String golden(String resource) throws IOException {
        try (InputStream text = StockSnapshotTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(text, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
