package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnInspected;
import java.util.List;
import java.util.Optional;

/** What becomes of pieces that came back: each is looked at once. */
final class Inspecting {

    private Inspecting() {}

    static List<ReturnEvent> inspect(InspectItems c, Return.Existing state) {
        List<Pieces> wanted = c.lines().stream()
                .map(line -> new Pieces(line.lineId(), line.quantity()))
                .toList();
        Entries.requirePieces(wanted);
        var inspections = state.facts().inspections();
        var known = Optional.ofNullable(inspections.get(c.inspectionId()));
        if (Entries.isRepeated(c.returnId(), c.inspectionId(), known, c.lines())) {
            return List.of();
        }
        Standing.requireUnderWay(state);
        List<Fault> faults = state.facts().lines().left(LineCount::uninspected).faults(wanted);
        if (!faults.isEmpty()) {
            throw new ReturnRejection.NotReceived(c.returnId(), faults);
        }
        Entries.requireRoom(c.returnId(), inspections.size());
        return List.of(new ReturnInspected(c.returnId(), c.inspectionId(), c.lines()));
    }
}
