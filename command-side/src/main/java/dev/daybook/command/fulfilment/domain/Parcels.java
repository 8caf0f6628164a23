package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.fulfilment.domain.Parcel.Whereabouts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every parcel that was ever packed.
 *
 * @param all the earliest first
 */
record Parcels(List<Parcel> all) {

    /** Those that were undone included; a bound on what a fulfilment remembers. */
    static final int MOST = 1000;

    Parcels {
        all = List.copyOf(all);
    }

    static Parcels none() {
        return new Parcels(List.of());
    }

    Optional<Parcel> find(String shipmentId) {
        return all.stream()
                .filter(parcel -> parcel.shipmentId().equals(shipmentId))
                .findFirst();
    }

    /** The parcels of which this has become, the earliest first. */
    List<Parcel> that(Whereabouts whereabouts) {
        return all.stream().filter(parcel -> parcel.is(whereabouts)).toList();
    }

    Parcels with(Parcel parcel) {
        return new Parcels(Stream.concat(all.stream(), Stream.of(parcel)).toList());
    }

    Parcels now(String shipmentId, Whereabouts later) {
        return new Parcels(all.stream()
                .map(parcel -> parcel.shipmentId().equals(shipmentId) ? parcel.now(later) : parcel)
                .toList());
    }
}
