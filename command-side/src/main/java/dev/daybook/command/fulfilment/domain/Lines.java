package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineQuantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pieces that are in no parcel, by the ids of their lines; a line that was ever here stays known.
 *
 * @param byLineId in the order they came
 */
record Lines(Map<String, Line> byLineId) {

    Lines {
        byLineId = Collections.unmodifiableMap(new LinkedHashMap<>(byLineId));
    }

    static Lines none() {
        return new Lines(Map.of());
    }

    Optional<Line> find(String lineId) {
        return Optional.ofNullable(byLineId.get(lineId));
    }

    int unpacked(String lineId) {
        return find(lineId).map(Line::unpacked).orElse(0);
    }

    boolean isEmpty() {
        return byLineId.values().stream().allMatch(line -> line.unpacked() == 0);
    }

    Lines plus(List<LineQuantity> parts) {
        Map<String, Line> lines = new LinkedHashMap<>(byLineId);
        parts.forEach(part -> lines.merge(
                part.lineId(),
                new Line(part.sku(), part.quantity()),
                (known, more) -> new Line(known.sku(), known.unpacked() + more.unpacked())));
        return new Lines(lines);
    }

    Lines less(List<LineQuantity> parts) {
        Map<String, Line> lines = new LinkedHashMap<>(byLineId);
        parts.forEach(part -> lines.computeIfPresent(
                part.lineId(), (_, known) -> new Line(known.sku(), known.unpacked() - part.quantity())));
        return new Lines(lines);
    }

    /**
     * The wanted pieces, one part of each line.
     *
     * @throws FulfilmentRejection.LinesUnavailable naming each wish for more than there is
     */
    List<LineQuantity> take(String fulfilmentId, List<Pieces> wanted) {
        List<Fault> faults = new ArrayList<>();
        Lines left = this;
        Lines taken = none();
        for (int index = 0; index < wanted.size(); index++) {
            Pieces pieces = wanted.get(index);
            Optional<Line> line = left.find(pieces.lineId());
            if (line.isEmpty() || line.get().unpacked() < pieces.quantity()) {
                faults.add(unavailable(index, pieces, line));
                continue;
            }
            List<LineQuantity> part =
                    List.of(new LineQuantity(pieces.lineId(), line.get().sku(), pieces.quantity()));
            left = left.less(part);
            taken = taken.plus(part);
        }
        if (!faults.isEmpty()) {
            throw new FulfilmentRejection.LinesUnavailable(fulfilmentId, faults);
        }
        return taken.parts();
    }

    /** One part of each line. */
    List<LineQuantity> parts() {
        return byLineId.entrySet().stream()
                .map(line -> new LineQuantity(
                        line.getKey(), line.getValue().sku(), line.getValue().unpacked()))
                .toList();
    }

    private static Fault unavailable(int index, Pieces pieces, Optional<Line> line) {
        return line.map(known -> new Fault(
                        "/lines/" + index + "/quantity",
                        "too-many",
                        "line " + pieces.lineId() + " has " + known.unpacked() + " here, not " + pieces.quantity()))
                .orElseGet(() -> new Fault(
                        "/lines/" + index + "/lineId",
                        "unknown-line",
                        "there is no line " + pieces.lineId() + " here"));
    }
}
