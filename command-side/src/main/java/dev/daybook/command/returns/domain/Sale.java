package dev.daybook.command.returns.domain;

import java.util.Map;

/**
 * What an order says of the lines that are to come back, at the moment when that is asked for.
 *
 * @param lines by their ids; a line that the order does not have is not among them
 */
public record Sale(Map<String, SoldLine> lines) {

    public Sale {
        lines = Map.copyOf(lines);
    }
}
