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
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class StockSnapshotTest {

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
}
