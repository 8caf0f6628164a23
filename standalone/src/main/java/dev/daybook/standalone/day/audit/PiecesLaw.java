package dev.daybook.standalone.day.audit;

import dev.daybook.standalone.day.audit.OrderSeen.LineSeen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Ordered pieces are sent, called off, given up or still to be sent, each in one place; views and parcels agree. */
final class PiecesLaw implements Law {

    @Override
    public Finding of(Facts facts) {
        Map<String, OrderBook> books = OrderBook.of(facts.events());
        List<String> faults = new ArrayList<>();
        long lines = 0;
        for (OrderSeen order : facts.orders()) {
            OrderBook book = books.get(order.id());
            for (LineSeen seen : order.lines()) {
                LineBook line = book == null ? null : book.lines().get(seen.lineId());
                lines++;
                if (line == null || !line.adds() || !agrees(line, seen)) {
                    faults.add(
                            "order %s line %s: stored %s, shown %s".formatted(order.id(), seen.lineId(), line, seen));
                }
            }
        }
        faults.addAll(parcels(facts.events()));
        return new Finding("ordered = sent + called off + given up + to be sent", lines, "lines", faults);
    }

    private static boolean agrees(LineBook line, LineSeen seen) {
        return seen.ordered() == seen.cancelled() + seen.returned() + seen.open()
                && seen.open() == line.remaining()
                && seen.returned() == line.takenBack()
                && seen.delivered() == line.arrived()
                && seen.shipped() == line.onTheWay() + line.arrived()
                && seen.undelivered() == line.missing();
    }

    /** What orders know to be sent is what parcels hold that have left, each once. */
    private static List<String> parcels(List<Recorded> events) {
        Map<String, Integer> packed = new HashMap<>();
        Map<String, Integer> left = new HashMap<>();
        Map<String, Integer> sent = new HashMap<>();
        for (Recorded event : events) {
            String parcel = event.text("shipmentId");
            switch (event.type()) {
                case "shipment.created" -> packed.put(parcel, pieces(event));
                case "shipment.dispatched" -> left.merge(parcel, packed.getOrDefault(parcel, 0), Integer::sum);
                case "order.lines-shipped" -> sent.merge(parcel, pieces(event), Integer::sum);
                default -> {}
            }
        }
        return left.equals(sent)
                ? List.of()
                : List.of("parcels have left with %s, orders know of %s".formatted(less(left, sent), less(sent, left)));
    }

    private static Map<String, Integer> less(Map<String, Integer> some, Map<String, Integer> others) {
        Map<String, Integer> rest = new HashMap<>(some);
        rest.entrySet().removeAll(others.entrySet());
        return rest;
    }

    private static int pieces(Recorded event) {
        int pieces = 0;
        for (JsonNode line : event.body().path("lines")) {
            pieces += line.path("quantity").asInt();
        }
        return pieces;
    }
}
