package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineQuantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parcels that have left the house, by shipment id. */
record Parcels(Map<String, Parcel> byShipmentId) {

    /** Where a parcel is. */
    enum Place {
        ON_THE_WAY,
        DELIVERED,
        UNDELIVERED,
        /** It did not arrive, and its pieces are sent again. */
        REOPENED,
        /** It did not arrive, and its pieces are credited. */
        CREDITED
    }

    /** What one parcel holds. */
    record Parcel(String fulfilmentId, List<LineQuantity> lines, Place place) {

        Parcel {
            lines = List.copyOf(lines);
        }

        Parcel at(Place other) {
            return new Parcel(fulfilmentId, lines, other);
        }
    }

    Parcels {
        byShipmentId = Collections.unmodifiableMap(new LinkedHashMap<>(byShipmentId));
    }

    static Parcels none() {
        return new Parcels(Map.of());
    }

    boolean isEmpty() {
        return byShipmentId.isEmpty();
    }

    Optional<Parcel> find(String shipmentId) {
        return Optional.ofNullable(byShipmentId.get(shipmentId));
    }

    Parcels with(String shipmentId, Parcel parcel) {
        Map<String, Parcel> changed = new LinkedHashMap<>(byShipmentId);
        changed.put(shipmentId, parcel);
        return new Parcels(changed);
    }

    Parcels moved(String shipmentId, Place place) {
        return find(shipmentId)
                .map(parcel -> with(shipmentId, parcel.at(place)))
                .orElse(this);
    }
}
