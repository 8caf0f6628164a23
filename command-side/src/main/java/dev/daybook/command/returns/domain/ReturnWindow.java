package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What of an order may still come back.
 *
 * @param policyVersion of the policy that says so
 * @param inTime pieces by the ids of the lines that arrived lately enough
 */
public record ReturnWindow(int policyVersion, Map<String, Integer> inTime) {

    public ReturnWindow {
        inTime = Map.copyOf(inTime);
    }

    /** Every line of which more is wanted back than arrived lately enough. */
    List<Fault> faults(List<RequestedPieces> lines) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            RequestedPieces line = lines.get(index);
            int left = inTime.getOrDefault(line.lineId(), 0);
            if (line.quantity() > left) {
                faults.add(new Fault(
                        "/lines/" + index + "/quantity",
                        "window-over",
                        "of line " + line.lineId() + " " + left + " may still come back, not " + line.quantity()));
            }
        }
        return List.copyOf(faults);
    }
}
