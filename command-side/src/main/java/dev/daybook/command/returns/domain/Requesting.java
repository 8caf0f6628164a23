package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.events.returns.ReturnLine;
import dev.daybook.events.returns.ReturnRequested;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a return begins. */
final class Requesting {

    private Requesting() {}

    /** Of what does not exist, nothing else can be asked. */
    static List<ReturnEvent> begin(ReturnCommand command) {
        if (command instanceof RequestReturn c) {
            checkContent(c);
            return List.of(requested(c));
        }
        if (command instanceof ImportReturn c) {
            return TakingOver.begin(c);
        }
        throw new ReturnRejection.NotFound(command.returnId());
    }

    /** What the order says by now does not matter to a request that was taken before. */
    static List<ReturnEvent> again(RequestReturn c, Return.Existing state) {
        checkContent(c);
        ReturnRequested known = state.facts().requested();
        List<RequestedPieces> lines = known.lines().stream()
                .map(line -> new RequestedPieces(line.lineId(), line.quantity(), line.reason()))
                .toList();
        if (known.orderId().equals(c.orderId()) && known.note().equals(c.note()) && lines.equals(c.lines())) {
            return List.of();
        }
        throw new ReturnRejection.AlreadyRequested(c.returnId());
    }

    private static ReturnRequested requested(RequestReturn c) {
        Sale sale = c.sale().orElseThrow(() -> new ReturnRejection.OrderNotFound(c.orderId()));
        List<Fault> faults = new ArrayList<>(sale.faults());
        List<ReturnLine> lines = new ArrayList<>();
        for (int index = 0; index < c.lines().size() && sale.faults().isEmpty(); index++) {
            RequestedPieces line = c.lines().get(index);
            String sku = sale.skus().get(line.lineId());
            if (sku == null) {
                faults.add(
                        new Fault("/lines/" + index + "/lineId", "unknown-line", "there is no line " + line.lineId()));
            } else {
                lines.add(new ReturnLine(line.lineId(), sku, line.quantity(), line.reason()));
            }
        }
        if (!faults.isEmpty()) {
            throw new ReturnRejection.NotReturnable(c.orderId(), faults);
        }
        checkWindow(c, sale);
        return new ReturnRequested(
                c.returnId(),
                c.orderId(),
                List.copyOf(lines),
                c.note(),
                sale.window().map(ReturnWindow::policyVersion));
    }

    private static void checkWindow(RequestReturn c, Sale sale) {
        List<Fault> late = sale.window().map(window -> window.faults(c.lines())).orElse(List.of());
        if (!late.isEmpty() && !c.windowOverridden()) {
            throw new ReturnRejection.WindowOver(c.orderId(), late);
        }
    }

    private static void checkContent(RequestReturn c) {
        Entries.requirePieces(pieces(c));
        Set<String> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < c.lines().size(); index++) {
            String lineId = c.lines().get(index).lineId();
            if (!seen.add(lineId)) {
                faults.add(new Fault(
                        "/lines/" + index + "/lineId", "duplicate-line", "line " + lineId + " is named twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw new ReturnRejection.InvalidContent(faults);
        }
    }

    private static List<Pieces> pieces(RequestReturn c) {
        return c.lines().stream()
                .map(line -> new Pieces(line.lineId(), line.quantity()))
                .toList();
    }
}
