package dev.daybook.command.stock.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who keeps pieces or waits for them, in the order they came, and the reservations that ended last.
 *
 * @param active by id
 * @param ended by id; known again when a command about them is repeated
 */
record Reservations(Map<String, Reservation> active, Map<String, Reservation> ended) {

    static final int ENDED_REMEMBERED = 500;

    static Reservations none() {
        return new Reservations(Map.of(), Map.of());
    }

    /** A reservation that is active, or one of those that ended last. */
    Optional<Reservation> find(String id) {
        return Optional.ofNullable(active.get(id)).or(() -> Optional.ofNullable(ended.get(id)));
    }

    /** Changes a reservation, or begins it. */
    Reservations opened(String id, UnaryOperator<Reservation> change) {
        Map<String, Reservation> known = new LinkedHashMap<>(active);
        known.put(id, change.apply(active.getOrDefault(id, Reservation.none())));
        return new Reservations(known, ended);
    }

    /** Changes an active reservation, and ends it when nothing of it is left. */
    Reservations changed(String id, UnaryOperator<Reservation> change) {
        if (!active.containsKey(id)) {
            return this;
        }
        Reservations known = opened(id, change);
        return known.ended(id);
    }

    private Reservations ended(String id) {
        Reservation reservation = active.getOrDefault(id, Reservation.none());
        if (!reservation.over()) {
            return this;
        }
        Map<String, Reservation> left = new LinkedHashMap<>(active);
        var _ = left.remove(id);
        Map<String, Reservation> over = new LinkedHashMap<>(ended);
        over.put(id, reservation);
        if (over.size() > ENDED_REMEMBERED) {
            var _ = over.remove(over.keySet().iterator().next());
        }
        return new Reservations(left, over);
    }
}
