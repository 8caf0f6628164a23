package dev.daybook.command.shipment;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.shipment.ShipmentApi.SIDE;
import static dev.daybook.command.shipment.ShipmentApi.id;
import static dev.daybook.command.shipment.ShipmentApi.picking;

import dev.daybook.command.infrastructure.SnapshotCheck;
import org.junit.jupiter.api.Test;

class ShipmentSnapshotTest {

    @Test
    void a_parcel_loaded_from_its_snapshot_is_the_parcel_that_all_its_events_make() throws InterruptedException {
        String parcel = picking(2).packed(2);
        assertEvents(
                SIDE.post(parcel + "/label", "{\"carrier\":\"DHL\",\"trackingNumber\":\"77\"}"), "shipment.labelled");
        assertEvents(SIDE.post(parcel + "/dispatch", "{}"), "shipment.dispatched");
        for (int scan = 0; scan < 20; scan++) {
            assertEvents(
                    SIDE.post(parcel + "/tracking", "{\"status\":\"IN_TRANSIT\",\"place\":\"depot " + scan + "\"}"),
                    "shipment.tracked");
        }

        SnapshotCheck.assertSame(SIDE, new ShipmentConfiguration().shipmentStream(), id(parcel));
    }
}
