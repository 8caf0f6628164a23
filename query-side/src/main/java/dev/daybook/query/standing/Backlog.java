package dev.daybook.query.standing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pieces of an order that no fulfilment is to send yet, by SKU. */
public record Backlog(List<Waiting> waiting) {

    public Backlog {
        waiting = List.copyOf(waiting);
    }

    /**
     * The pieces of one SKU.
     *
     * @param promised how many of them stock did not have when it was asked; they are assigned last
     */
    public record Waiting(String sku, int pieces, int promised) {

        private Waiting plus(Waiting change) {
            return new Waiting(sku, pieces + change.pieces, promised + change.promised);
        }

        /** A piece that is assigned or not wanted any more waits for no delivery. */
        private Waiting bounded() {
            return new Waiting(sku, pieces, Math.max(0, Math.min(promised, pieces)));
        }
    }

    static Backlog none() {
        return new Backlog(List.of());
    }

    Backlog after(Stream<Waiting> changes) {
        Map<String, Waiting> bySku = new LinkedHashMap<>();
        waiting.forEach(known -> bySku.put(known.sku(), known));
        changes.forEach(change -> bySku.merge(change.sku(), change, Waiting::plus));
        return new Backlog(bySku.values().stream()
                .map(Waiting::bounded)
                .filter(known -> known.pieces() != 0)
                .toList());
    }

    /** Pieces that wait for the next delivery. */
    public int promised() {
        return waiting.stream().mapToInt(Waiting::promised).sum();
    }

    /** All pieces that no fulfilment is to send yet. */
    public int pieces() {
        return waiting.stream().mapToInt(Waiting::pieces).sum();
    }
}
