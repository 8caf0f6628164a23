package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.returns.RestockedPieces;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnRestocked;
import java.util.List;

/** How accepted pieces get back on the shelf: each once. */
final class Restocking {

    private Restocking() {}

    static List<ReturnEvent> restock(RestockItems c, Return.Existing state) {
        c.lines().ifPresent(Entries::requirePieces);
        var restocks = state.facts().restocks();
        Restock known = restocks.get(c.restockId());
        if (known != null) {
            return repeated(c, known);
        }
        Standing.requireUnderWay(state);
        LineCounts lines = state.facts().lines();
        List<Pieces> wanted = c.lines().orElseGet(() -> rest(lines));
        List<Fault> faults = lines.left(LineCount::offTheShelf).faults(wanted);
        if (!faults.isEmpty() || lines.sum(LineCount::accepted) == 0) {
            throw new ReturnRejection.NotAccepted(c.returnId(), faults);
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        Entries.requireRoom(c.returnId(), restocks.size());
        List<RestockedPieces> pieces = wanted.stream()
                .map(line -> new RestockedPieces(line.lineId(), lines.skuOf(line.lineId()), line.quantity()))
                .toList();
        return List.of(new ReturnRestocked(c.returnId(), c.restockId(), c.location(), pieces));
    }

    private static List<ReturnEvent> repeated(RestockItems c, Restock known) {
        if (!known.isAskedBy(c)) {
            throw new ReturnRejection.IdTaken(c.returnId(), c.restockId());
        }
        return List.of();
    }

    private static List<Pieces> rest(LineCounts lines) {
        return lines.byLineId().values().stream()
                .filter(count -> count.offTheShelf() > 0)
                .map(count -> new Pieces(count.line().lineId(), count.offTheShelf()))
                .toList();
    }
}
