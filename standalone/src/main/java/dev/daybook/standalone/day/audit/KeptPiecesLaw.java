package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stock keeps for an order what the order is still to send, of each SKU, and for one that is over nothing. */
final class KeptPiecesLaw implements Law {

    private static final int UUID_LENGTH = 36;

    @Override
    public Finding of(Facts facts) {
        Map<String, Integer> toSend = new TreeMap<>();
        Map<String, OrderBook> books = OrderBook.of(facts.events());
        books.forEach((id, order) -> order.lines()
                .values()
                .forEach(line -> toSend.merge(id + " " + line.sku(), line.toSend(), Integer::sum)));
        Map<String, Integer> kept = new TreeMap<>();
        StockBook.of(facts.events())
                .forEach((stockId, stock) -> stock.kept()
                        .forEach((by, pieces) -> kept.merge(orderOf(by) + " " + sku(stockId), pieces, Integer::sum)));
        List<String> faults = new ArrayList<>();
        toSend.forEach((what, pieces) -> {
            int there = kept.getOrDefault(what, 0);
            if (there != pieces) {
                faults.add("order %s: %d to be sent, %d kept".formatted(what, pieces, there));
            }
            var _ = kept.remove(what);
        });
        kept.values().removeIf(pieces -> pieces == 0);
        kept.forEach((what, pieces) ->
                faults.add("%d pieces are kept for %s, which does not want them".formatted(pieces, what)));
        return new Finding("stock keeps what orders are to send", toSend.size(), "orders' SKUs", faults);
    }

    private static String orderOf(String reservationId) {
        return reservationId.substring(0, Math.min(UUID_LENGTH, reservationId.length()));
    }

    private static String sku(String stockId) {
        return stockId.substring(0, stockId.indexOf('@'));
    }
}
