package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is left of all lines of an order. */
record LineBalances(Map<String, LineBalance> byLineId) {

    LineBalances {
        byLineId = Collections.unmodifiableMap(new LinkedHashMap<>(byLineId));
    }

    static LineBalances of(List<OrderLine> lines) {
        Map<String, LineBalance> balances = new LinkedHashMap<>();
        lines.forEach(line -> balances.put(line.lineId(), LineBalance.of(line)));
        return new LineBalances(balances);
    }

    LineBalances less(List<LineCredit> credits) {
        Map<String, LineBalance> balances = new LinkedHashMap<>(byLineId);
        credits.forEach(
                credit -> balances.computeIfPresent(credit.lineId(), (_, line) -> line.less(credit.quantity())));
        return new LineBalances(balances);
    }

    Optional<LineBalance> find(String lineId) {
        return Optional.ofNullable(byLineId.get(lineId));
    }

    /** Every open piece of every line. */
    List<LineCredit> rest() {
        return open().stream().map(line -> line.share(line.openQuantity())).toList();
    }

    List<LineBalance> open() {
        return byLineId.values().stream()
                .filter(line -> line.openQuantity() > 0)
                .toList();
    }

    /**
     * Credits the wanted pieces, one after the other.
     *
     * @throws OrderRejection.LinesUnavailable naming every line that has not so many pieces left
     */
    List<LineCredit> take(String orderId, List<ReturnedPieces> wanted, int decimals) {
        List<Fault> faults = new ArrayList<>();
        List<LineCredit> credits = new ArrayList<>();
        LineBalances left = this;
        for (int index = 0; index < wanted.size(); index++) {
            ReturnedPieces pieces = wanted.get(index);
            Optional<LineBalance> line = left.find(pieces.lineId());
            if (line.isEmpty() || line.get().openQuantity() < pieces.quantity()) {
                faults.add(unavailable(index, pieces, line));
                continue;
            }
            LineCredit credit = credit(line.get(), pieces, decimals);
            credits.add(credit);
            left = left.less(List.of(credit));
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

    private static Fault unavailable(int index, ReturnedPieces pieces, Optional<LineBalance> line) {
        return line.map(balance -> new Fault(
                        "/lines/" + index + "/quantity",
                        "too-many",
                        "line " + pieces.lineId() + " has " + balance.openQuantity() + " left, not "
                                + pieces.quantity()))
                .orElseGet(() -> new Fault(
                        "/lines/" + index + "/lineId", "unknown-line", "there is no line " + pieces.lineId()));
    }
}
