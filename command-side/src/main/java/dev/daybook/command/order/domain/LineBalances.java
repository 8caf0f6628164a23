package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.OrderLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Where the pieces of all lines of an order are. */
record LineBalances(Map<String, LineBalance> byLineId) {

    LineBalances {
        byLineId = Collections.unmodifiableMap(new LinkedHashMap<>(byLineId));
    }

    static LineBalances of(List<OrderLine> lines, Function<OrderLine, LineBalance> balance) {
        Map<String, LineBalance> balances = new LinkedHashMap<>();
        lines.forEach(line -> balances.put(line.lineId(), balance.apply(line)));
        return new LineBalances(balances);
    }

    /** With one more line. */
    LineBalances with(LineBalance line) {
        Map<String, LineBalance> balances = new LinkedHashMap<>(byLineId);
        balances.put(line.line().lineId(), line);
        return new LineBalances(balances);
    }

    /** With a line in place of the one of the same id. */
    LineBalances replaced(OrderLine line) {
        return find(line.lineId()).map(known -> with(known.replaced(line))).orElse(this);
    }

    /** After something happened to pieces of some lines. */
    LineBalances after(List<LineQuantity> pieces, BiFunction<LineBalance, Integer, LineBalance> change) {
        Map<String, LineBalance> balances = new LinkedHashMap<>(byLineId);
        pieces.forEach(
                piece -> balances.computeIfPresent(piece.lineId(), (_, line) -> change.apply(line, piece.quantity())));
        return new LineBalances(balances);
    }

    /** After pieces were taken off the order. */
    LineBalances less(List<LineCredit> credits, BiFunction<LineBalance, Integer, LineBalance> change) {
        return after(pieces(credits), change);
    }

    static List<LineQuantity> pieces(List<LineCredit> credits) {
        return credits.stream()
                .map(credit -> new LineQuantity(credit.lineId(), credit.sku(), credit.quantity()))
                .toList();
    }

    Optional<LineBalance> find(String lineId) {
        return Optional.ofNullable(byLineId.get(lineId));
    }

    /** Every piece that counts, of every line. */
    List<LineCredit> rest() {
        return with(LineBalance::remaining).stream()
                .map(line -> line.share(line.remaining()))
                .toList();
    }

    /** The lines that have such pieces. */
    List<LineBalance> with(ToIntFunction<LineBalance> pool) {
        return byLineId.values().stream()
                .filter(line -> pool.applyAsInt(line) > 0)
                .toList();
    }

    /** How many such pieces there are. */
    int count(ToIntFunction<LineBalance> pool) {
        return byLineId.values().stream().mapToInt(pool).sum();
    }

    /**
     * Credits the wanted pieces, one after the other.
     *
     * @param pool which pieces of a line may be credited
     * @param change what it makes of a line
     * @throws OrderRejection.LinesUnavailable naming every line that has not so many such pieces
     */
    List<LineCredit> take(
            String orderId,
            List<ReturnedPieces> wanted,
            int decimals,
            ToIntFunction<LineBalance> pool,
            BiFunction<LineBalance, Integer, LineBalance> change) {
        List<Fault> faults = new ArrayList<>();
        List<LineCredit> credits = new ArrayList<>();
        LineBalances left = this;
        for (int index = 0; index < wanted.size(); index++) {
            ReturnedPieces pieces = wanted.get(index);
            Optional<LineBalance> line = left.find(pieces.lineId());
            int there = line.map(pool::applyAsInt).orElse(0);
            if (there < pieces.quantity()) {
                faults.add(unavailable(index, pieces.lineId(), pieces.quantity(), line, there));
                continue;
            }
            LineCredit credit = credit(line.orElseThrow(), pieces, decimals);
            credits.add(credit);
            left = left.less(List.of(credit), change);
        }
        if (!faults.isEmpty()) {
            throw new OrderRejection.LinesUnavailable(orderId, faults);
        }
        return List.copyOf(credits);
    }

    private static LineCredit credit(LineBalance line, ReturnedPieces pieces, int decimals) {
        return pieces.creditPrice()
                .map(price -> new LineCredit(
                        line.line().lineId(),
                        line.line().sku(),
                        pieces.quantity(),
                        Pricing.minor(price.amount(), pieces.quantity(), decimals)))
                .orElseGet(() -> line.share(pieces.quantity()));
    }

    private static Fault unavailable(int index, String lineId, int wanted, Optional<LineBalance> line, int there) {
        return line.map(_ -> Faults.tooMany(index, lineId, wanted, there))
                .orElseGet(() -> Faults.unknownLine(index, lineId));
    }
}
