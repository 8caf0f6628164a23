package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Received and adjusted pieces, less those that left, are on hand; reserved and free ones make them up, at all times. */
final class StockLaw implements Law {

    @Override
    public Finding of(Facts facts) {
        Map<String, StockBook> books = StockBook.of(facts.events());
        List<String> faults = new ArrayList<>();
        books.forEach((id, stock) -> {
            if (!stock.sound()) {
                faults.add("stock %s once had less than nothing, or promised pieces twice".formatted(id));
            }
            if (stock.free() > 0 && stock.awaited() > 0) {
                faults.add("stock %s has %d free pieces while %d are waited for"
                        .formatted(id, stock.free(), stock.awaited()));
            }
        });
        if (facts.stock().size() != books.size()) {
            faults.add("%d stocks are stored, %d were asked"
                    .formatted(books.size(), facts.stock().size()));
        }
        for (StockSeen seen : facts.stock()) {
            StockBook book = books.getOrDefault(seen.stockId(), new StockBook());
            if (book.onHand() != seen.onHand() || book.free() != seen.free()) {
                faults.add("stock %s: stored %d on hand and %d free, told %d and %d"
                        .formatted(seen.stockId(), book.onHand(), book.free(), seen.onHand(), seen.free()));
            }
        }
        faults.addAll(parcels(facts.events(), books));
        return new Finding("received + adjusted - sent = on hand = reserved + free", books.size(), "stocks", faults);
    }

    /** What left in a parcel is what was packed into it, of each SKU. */
    private static List<String> parcels(List<Recorded> events, Map<String, StockBook> books) {
        Map<String, Map<String, Integer>> packed = new HashMap<>();
        Map<String, Integer> left = new HashMap<>();
        for (Recorded event : events) {
            String parcel = event.text("shipmentId");
            if (event.is("shipment.created")) {
                packed.put(parcel, stockIds(event.body()));
            } else if (event.is("shipment.dispatched")) {
                packed.getOrDefault(parcel, Map.of())
                        .forEach((stockId, pieces) -> left.put(parcel + " from " + stockId, pieces));
            }
        }
        Map<String, Integer> taken = new HashMap<>();
        books.forEach((stockId, book) ->
                book.taken().forEach((parcel, pieces) -> taken.put(parcel + " from " + stockId, pieces)));
        List<String> faults = new ArrayList<>();
        left.forEach((what, pieces) -> {
            if (!pieces.equals(taken.remove(what))) {
                faults.add("%d pieces left in %s, and stock did not give so many".formatted(pieces, what));
            }
        });
        taken.forEach((what, pieces) ->
                faults.add("stock gave %d pieces that nothing left with: %s".formatted(pieces, what)));
        return faults;
    }

    private static Map<String, Integer> stockIds(JsonNode created) {
        Map<String, Integer> pieces = new HashMap<>();
        for (JsonNode line : created.path("lines")) {
            String stockId = line.path("sku").asString("") + "@"
                    + created.path("location").asString("");
            pieces.merge(stockId, line.path("quantity").asInt(), Integer::sum);
        }
        return pieces;
    }
}
