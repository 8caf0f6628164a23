package dev.daybook.command.fulfilment;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.fulfilment.FulfilmentApi.REASON;
import static dev.daybook.command.fulfilment.FulfilmentApi.SIDE;
import static dev.daybook.command.fulfilment.FulfilmentApi.id;
import static dev.daybook.command.fulfilment.FulfilmentApi.packed;
import static dev.daybook.command.fulfilment.FulfilmentApi.picking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.infrastructure.SnapshotCheck;
import org.junit.jupiter.api.Test;

class FulfilmentSnapshotTest {

    @Test
    void a_fulfilment_loaded_from_its_snapshot_is_the_fulfilment_that_all_its_events_make()
            throws InterruptedException {
        String path = picking();
        for (int parcel = 0; parcel < 9; parcel++) {
            String undone = packed(path, 2);
            assertEvents(SIDE.post(path + "/unpack", "{\"shipmentId\":\"" + undone + "\"}"), "fulfilment.unpacked");
        }
        assertThat(packed(path, 1)).isNotEqualTo(packed(path, 3));
        assertEvents(SIDE.post(path + "/hold", "{" + REASON + "}"), "fulfilment.held");

        SnapshotCheck.assertSame(SIDE, new FulfilmentConfiguration().fulfilmentStream(), id(path));
    }
}
