package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineQuantity;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which fulfilment is to send which open pieces.
 *
 * @param byFulfilmentId in the order they were made; only those that still have pieces
 * @param locations of all that there have been
 */
record Assignments(Map<String, Assignment> byFulfilmentId, Map<String, String> locations) {

    Assignments {
        byFulfilmentId = Collections.unmodifiableMap(new LinkedHashMap<>(byFulfilmentId));
        locations = Map.copyOf(locations);
    }

    /**
     * What one fulfilment is to send.
     *
     * @param pieces by line id
     */
    record Assignment(String location, Map<String, LineQuantity> pieces) {

        Assignment {
            pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
        }

        int of(String lineId) {
            LineQuantity line = pieces.get(lineId);
            return line == null ? 0 : line.quantity();
        }

        private Assignment changed(List<LineQuantity> lines, int sign) {
            Map<String, LineQuantity> changed = new LinkedHashMap<>(pieces);
            for (LineQuantity line : lines) {
                int left = sign * line.quantity()
                        + Optional.ofNullable(changed.get(line.lineId()))
                                .map(LineQuantity::quantity)
                                .orElse(0);
                var _ = left > 0
                        ? changed.put(line.lineId(), new LineQuantity(line.lineId(), line.sku(), left))
                        : changed.remove(line.lineId());
            }
            return new Assignment(location, changed);
        }
    }

    static Assignments none() {
        return new Assignments(Map.of(), Map.of());
    }

    Optional<Assignment> find(String fulfilmentId) {
        return Optional.ofNullable(byFulfilmentId.get(fulfilmentId));
    }

    /** Where a fulfilment is or was. */
    Optional<String> location(String fulfilmentId) {
        return Optional.ofNullable(locations.get(fulfilmentId));
    }

    /** What to call the next ones: names that none has had. */
    Iterator<String> freshIds(String orderId) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> orderId + "-" + number)
                .filter(id -> !locations.containsKey(id))
                .iterator();
    }

    Assignments with(String fulfilmentId, String location, List<LineQuantity> lines) {
        Assignment known = find(fulfilmentId).orElse(new Assignment(location, Map.of()));
        Map<String, Assignment> changed = new LinkedHashMap<>(byFulfilmentId);
        changed.put(fulfilmentId, known.changed(lines, 1));
        Map<String, String> all = new LinkedHashMap<>(locations);
        all.put(fulfilmentId, location);
        return new Assignments(changed, all);
    }

    Assignments without(String fulfilmentId, List<LineQuantity> lines) {
        Map<String, Assignment> changed = new LinkedHashMap<>(byFulfilmentId);
        find(fulfilmentId).map(known -> known.changed(lines, -1)).ifPresent(left -> {
            var _ = left.pieces().isEmpty() ? changed.remove(fulfilmentId) : changed.put(fulfilmentId, left);
        });
        return new Assignments(changed, locations);
    }
}
