package dev.daybook.command.stock.domain;

import java.util.List;
import java.util.stream.Stream;

/** The movements that happened last, oldest first: known again when a command about them is repeated. */
record Movements(List<Movement> last) {

    static final int REMEMBERED = 500;

    static Movements none() {
        return new Movements(List.of());
    }

    Movements with(Movement movement) {
        return new Movements(Stream.concat(
                        last.stream().skip(Math.max(0, last.size() + 1 - REMEMBERED)), Stream.of(movement))
                .toList());
    }

    /**
     * Whether this very movement happened.
     *
     * @throws StockRejection.IdTaken when another one happened under its id
     */
    boolean repeats(String stockId, Movement movement) {
        if (last.contains(movement)) {
            return true;
        }
        if (last.stream().anyMatch(movement::hasIdOf)) {
            throw new StockRejection.IdTaken(stockId, movement.id());
        }
        return false;
    }
}
