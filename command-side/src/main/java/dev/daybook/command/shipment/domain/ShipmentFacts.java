package dev.daybook.command.shipment.domain;

import dev.daybook.events.shipment.ShipmentCreated;
import java.util.Optional;

/** What every existing parcel knows of itself, whatever its state. */
record ShipmentFacts(ShipmentCreated created, Optional<Label> label) {

    ShipmentFacts labelled(Label later) {
        return new ShipmentFacts(created, Optional.of(later));
    }
}
