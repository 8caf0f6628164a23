package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** So many pieces of each line a step may still be about. */
record Leftover(Map<String, Integer> byLineId) {

    /** What is wrong with taking these, one after the other; nothing when there are enough of all. */
    List<Fault> faults(List<Pieces> wanted) {
        Map<String, Integer> left = new HashMap<>(byLineId);
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            Pieces pieces = wanted.get(index);
            Integer there = left.get(pieces.lineId());
            if (there == null) {
                faults.add(new Fault(
                        "/lines/" + index + "/lineId", "unknown-line", "there is no line " + pieces.lineId()));
            } else if (there < pieces.quantity()) {
                faults.add(new Fault(
                        "/lines/" + index + "/quantity",
                        "too-many",
                        "line " + pieces.lineId() + " has " + there + " left, not " + pieces.quantity()));
            } else {
                var _ = left.put(pieces.lineId(), there - pieces.quantity());
            }
        }
        return List.copyOf(faults);
    }
}
