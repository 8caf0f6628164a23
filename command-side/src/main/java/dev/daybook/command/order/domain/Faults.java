package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;

/** What can be wrong with one entry of a list of lines. */
final class Faults {

    private Faults() {}

    static Fault tooMany(int index, String lineId, int wanted, int there) {
        return new Fault(
                "/lines/" + index + "/quantity",
                "too-many",
                "line " + lineId + " has " + there + " left, not " + wanted);
    }

    static Fault unknownLine(int index, String lineId) {
        return new Fault("/lines/" + index + "/lineId", "unknown-line", "there is no line " + lineId);
    }
}
