package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What commands say of lines, made sense of. */
final class Content {

    /** So many pieces a line of an order can have; more were never ordered, wherever they are. */
    static final int PIECES_MAX = Integer.MAX_VALUE;

    private Content() {}

    /**
     * One part of each line, of pieces that come to those that are known.
     *
     * @throws FulfilmentRejection.InvalidContent naming every fault
     */
    static List<LineQuantity> added(Lines known, List<LineQuantity> parts) {
        List<Fault> faults = new ArrayList<>(some(parts));
        Lines added = Lines.none();
        for (int index = 0; index < parts.size(); index++) {
            LineQuantity part = parts.get(index);
            String place = "/lines/" + index;
            String sku = added.find(part.lineId())
                    .or(() -> known.find(part.lineId()))
                    .map(Line::sku)
                    .orElse(part.sku());
            long pieces = (long) known.unpacked(part.lineId()) + added.unpacked(part.lineId()) + part.quantity();
            if (!sku.equals(part.sku())) {
                faults.add(new Fault(place + "/sku", "other-sku", "line " + part.lineId() + " is of " + sku));
            } else if (pieces > PIECES_MAX) {
                faults.add(new Fault(place + "/quantity", "too-many", "at most " + PIECES_MAX + " of one line"));
            } else {
                positive(index, part.quantity()).ifPresent(faults::add);
                added = added.plus(List.of(part));
            }
        }
        require(faults);
        return added.parts();
    }

    /** Refuses a wish for nothing. */
    static void requireSome(List<Pieces> wanted) {
        List<Fault> faults = new ArrayList<>(some(wanted));
        for (int index = 0; index < wanted.size(); index++) {
            positive(index, wanted.get(index).quantity()).ifPresent(faults::add);
        }
        require(faults);
    }

    private static List<Fault> some(List<?> lines) {
        return lines.isEmpty() ? List.of(new Fault("/lines", "required", "must name at least one line")) : List.of();
    }

    private static Optional<Fault> positive(int index, int quantity) {
        return quantity > 0
                ? Optional.empty()
                : Optional.of(new Fault("/lines/" + index + "/quantity", "positive", "must be more than nothing"));
    }

    private static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new FulfilmentRejection.InvalidContent(faults);
        }
    }
}
