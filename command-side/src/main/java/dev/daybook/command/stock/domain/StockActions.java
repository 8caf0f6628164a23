package dev.daybook.command.stock.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be done to stock, and why the rest may not. */
public final class StockActions {

    private StockActions() {}

    /**
     * Every action with its verdict at this time: judged on one piece, and on the oldest active reservation. If that is an order's, the
     * order has a say in it.
     */
    public static List<Action> of(String stockId, Stock stock, Instant at) {
        Reason reason = new Reason("", "");
        String oldest =
                stock.reservations().active().keySet().stream().findFirst().orElse("none");
        Optional<Instant> later = Optional.of(at.plusSeconds(1));
        return List.of(
                verdict("receive", new ReceiveStock(stockId, "", 1), stock),
                verdict("adjust", new AdjustStock(stockId, "", 1, reason), stock),
                verdict("transfer", new SendTransfer(stockId, "", 1, ""), stock),
                verdict("reserve", new ReserveStock(stockId, "", 1, false, later, at), stock),
                shared("extend", new ExtendReservation(stockId, oldest, later, at), stock),
                shared("release", new ReleaseReservation(stockId, oldest, 1, reason), stock),
                shared("commit", new CommitReservation(stockId, oldest, "", 1), stock));
    }

    private static Action shared(String name, StockCommand command, Stock stock) {
        return verdict(name, command, stock).trying(command);
    }

    private static Action verdict(String name, StockCommand command, Stock stock) {
        return Action.judged(name, () -> Stock.decide(command, stock));
    }
}
