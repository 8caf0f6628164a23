package dev.daybook.command.shipment.domain;

import static dev.daybook.command.shipment.domain.SampleShipment.BECAUSE;
import static dev.daybook.command.shipment.domain.SampleShipment.CANCELLED;
import static dev.daybook.command.shipment.domain.SampleShipment.CREATE;
import static dev.daybook.command.shipment.domain.SampleShipment.CREATED;
import static dev.daybook.command.shipment.domain.SampleShipment.CUPS;
import static dev.daybook.command.shipment.domain.SampleShipment.DELIVERED;
import static dev.daybook.command.shipment.domain.SampleShipment.DISPATCHED;
import static dev.daybook.command.shipment.domain.SampleShipment.DOG;
import static dev.daybook.command.shipment.domain.SampleShipment.FAILED;
import static dev.daybook.command.shipment.domain.SampleShipment.ID;
import static dev.daybook.command.shipment.domain.SampleShipment.IN_TRANSIT;
import static dev.daybook.command.shipment.domain.SampleShipment.LABELLED;
import static dev.daybook.command.shipment.domain.SampleShipment.LOST;
import static dev.daybook.command.shipment.domain.SampleShipment.NOBODY;
import static dev.daybook.command.shipment.domain.SampleShipment.OUT;
import static dev.daybook.command.shipment.domain.SampleShipment.RETURNED;
import static dev.daybook.command.shipment.domain.SampleShipment.RETURNING;
import static dev.daybook.command.shipment.domain.SampleShipment.deliver;
import static dev.daybook.command.shipment.domain.SampleShipment.dispatch;
import static dev.daybook.command.shipment.domain.SampleShipment.label;
import static dev.daybook.command.shipment.domain.SampleShipment.sent;
import static dev.daybook.command.shipment.domain.SampleShipment.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.shipment.TrackingStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One parcel; what is out for delivery and what was delivered had the label, the others of those that have left had none. */
class ShipmentTableTest {

    static final DecisionTable<ShipmentCommand, ShipmentEvent, Shipment> TABLE =
            new DecisionTable<>(Shipment.rules(), """
                             | nothing    | created         | labelled        | dispatched            | in transit            | out                   | failed                | delivered          | returning             | returned           | lost               | cancelled
            create           | ok created | same            | same            | same                  | same                  | same                  | same                  | same               | same                  | same               | same               | same
            create otherwise | ok created | already-created | already-created | already-created       | already-created       | already-created       | already-created       | already-created    | already-created       | already-created    | already-created    | already-created
            label            | not-found  | ok labelled     | same            | already-dispatched    | already-dispatched    | same                  | already-dispatched    | same               | already-dispatched    | already-dispatched | already-dispatched | already-cancelled
            label otherwise  | not-found  | ok labelled     | ok labelled     | already-dispatched    | already-dispatched    | already-dispatched    | already-dispatched    | already-dispatched | already-dispatched    | already-dispatched | already-dispatched | already-cancelled
            dispatch         | not-found  | ok dispatched   | ok dispatched   | same                  | same                  | same                  | same                  | same               | same                  | same               | same               | already-cancelled
            dispatch by DHL  | not-found  | ok dispatched   | ok dispatched   | same                  | same                  | same                  | same                  | same               | same                  | same               | same               | already-cancelled
            dispatch by UPS  | not-found  | ok dispatched   | other-carrier   | same                  | same                  | same                  | same                  | same               | same                  | same               | same               | already-cancelled
            sorted           | not-found  | not-dispatched  | not-dispatched  | ok tracked            | same                  | same                  | same                  | same               | same                  | same               | same               | already-cancelled
            sorted again     | not-found  | not-dispatched  | not-dispatched  | ok tracked            | ok tracked            | same                  | same                  | same               | same                  | same               | same               | already-cancelled
            in the van       | not-found  | not-dispatched  | not-dispatched  | ok tracked            | ok tracked            | same                  | ok tracked            | same               | same                  | same               | same               | already-cancelled
            in the lift      | not-found  | not-dispatched  | not-dispatched  | ok tracked            | ok tracked            | ok tracked            | ok tracked            | same               | same                  | same               | same               | already-cancelled
            nobody home      | not-found  | not-dispatched  | not-dispatched  | ok delivery-failed    | ok delivery-failed    | ok delivery-failed    | same                  | same               | same                  | same               | same               | already-cancelled
            a dog            | not-found  | not-dispatched  | not-dispatched  | ok delivery-failed    | ok delivery-failed    | ok delivery-failed    | ok delivery-failed    | same               | same                  | same               | same               | already-cancelled
            deliver          | not-found  | not-dispatched  | not-dispatched  | ok delivered          | ok delivered          | ok delivered          | ok delivered          | same               | already-returning     | already-returned   | already-lost       | already-cancelled
            return           | not-found  | not-dispatched  | not-dispatched  | ok returning          | ok returning          | ok returning          | ok returning          | already-delivered  | same                  | same               | already-lost       | already-cancelled
            take back        | not-found  | not-dispatched  | not-dispatched  | ok returned-to-sender | ok returned-to-sender | ok returned-to-sender | ok returned-to-sender | already-delivered  | ok returned-to-sender | same               | already-lost       | already-cancelled
            lose             | not-found  | not-dispatched  | not-dispatched  | ok lost               | ok lost               | ok lost               | ok lost               | already-delivered  | ok lost               | already-returned   | same               | already-cancelled
            cancel           | not-found  | ok cancelled    | ok cancelled    | already-dispatched    | already-dispatched    | already-dispatched    | already-dispatched    | already-dispatched | already-dispatched    | already-dispatched | already-dispatched | same
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("shipment");
    }

    @Test
    void the_table_misses_no_kind_of_command_and_no_state() {
        assertThat(TABLE.stateTypes()).isEqualTo(DecisionTable.kindsOf(Shipment.class));
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(ShipmentCommand.class));
    }

    private static Map<String, List<ShipmentEvent>> histories() {
        return Map.ofEntries(
                Map.entry("nothing", List.of()),
                Map.entry("created", List.of(CREATED)),
                Map.entry("labelled", List.of(CREATED, LABELLED)),
                Map.entry("dispatched", List.of(sent())),
                Map.entry("in transit", List.of(sent(IN_TRANSIT))),
                Map.entry("out", List.of(CREATED, LABELLED, DISPATCHED, OUT)),
                Map.entry("failed", List.of(sent(OUT, FAILED))),
                Map.entry("delivered", List.of(CREATED, LABELLED, DISPATCHED, DELIVERED)),
                Map.entry("returning", List.of(sent(RETURNING))),
                Map.entry("returned", List.of(sent(RETURNING, RETURNED))),
                Map.entry("lost", List.of(sent(LOST))),
                Map.entry("cancelled", List.of(CREATED, LABELLED, CANCELLED)));
    }

    private static Map<String, ShipmentCommand> commands() {
        return Map.ofEntries(
                Map.entry("create", CREATE),
                Map.entry("create otherwise", new CreateShipment(ID, "o-1", "f-1", "shop", CUPS)),
                Map.entry("label", label("DHL", "77")),
                Map.entry("label otherwise", label("DHL", "78")),
                Map.entry("dispatch", dispatch()),
                Map.entry("dispatch by DHL", dispatch("DHL")),
                Map.entry("dispatch by UPS", dispatch("UPS")),
                Map.entry("sorted", track(TrackingStatus.IN_TRANSIT, "sorted")),
                Map.entry("sorted again", track(TrackingStatus.IN_TRANSIT, "sorted again")),
                Map.entry("in the van", track(TrackingStatus.OUT_FOR_DELIVERY, "in the van")),
                Map.entry("in the lift", track(TrackingStatus.OUT_FOR_DELIVERY, "in the lift")),
                Map.entry("nobody home", new FailDelivery(ID, NOBODY)),
                Map.entry("a dog", new FailDelivery(ID, DOG)),
                Map.entry("deliver", deliver()),
                Map.entry("return", new BeginReturn(ID)),
                Map.entry("take back", new TakeBack(ID)),
                Map.entry("lose", new ReportLost(ID)),
                Map.entry("cancel", new CancelShipment(ID, BECAUSE)));
    }
}
