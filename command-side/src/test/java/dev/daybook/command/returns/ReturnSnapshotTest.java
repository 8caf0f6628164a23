package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.returns.ReturnApi.SIDE;
import static dev.daybook.command.returns.ReturnApi.accepted;
import static dev.daybook.command.returns.ReturnApi.approved;
import static dev.daybook.command.returns.ReturnApi.id;
import static dev.daybook.command.returns.ReturnApi.inspect;
import static dev.daybook.command.returns.ReturnApi.line;
import static dev.daybook.command.returns.ReturnApi.order;
import static dev.daybook.command.returns.ReturnApi.receive;

import dev.daybook.command.infrastructure.SnapshotCheck;
import org.junit.jupiter.api.Test;

class ReturnSnapshotTest {

    @Test
    void a_return_loaded_from_its_snapshot_is_the_return_that_all_its_events_make() throws InterruptedException {
        String path = approved(order());
        for (int parcel = 0; parcel < 16; parcel++) {
            assertEvents(
                    SIDE.post(path + "/sent", "{\"carrier\":\"post\",\"trackingNumber\":\"" + parcel + "\"}"),
                    "return.sent");
        }
        assertEvents(receive(path, "in-1", line("1", 2, "condition", "NEW")), "return.items-received");
        assertEvents(inspect(path, "look-1", accepted("1", 2)), "return.inspected");
        assertEvents(
                SIDE.post(
                        path + "/restock",
                        "{\"restockId\":\"back-1\",\"location\":\"main\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}"),
                "return.restocked");
        assertEvents(receive(path, "in-2", line("2", 1, "condition", "DAMAGED")), "return.items-received");

        SnapshotCheck.assertSame(SIDE, new ReturnConfiguration().returnStream(), id(path));
    }
}
