package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an order says of pieces that are to come back, at the moment when that is asked for.
 *
 * @param skus by the ids of the lines, where it could take the pieces back
 * @param faults what stands against it, at their places in the request
 * @param window absent: pieces may come back for ever
 */
public record Sale(Map<String, String> skus, List<Fault> faults, Optional<ReturnWindow> window) {

    public Sale {
        skus = Map.copyOf(skus);
        faults = List.copyOf(faults);
    }

    /** An order that could take the pieces back. */
    public static Sale of(Map<String, String> skus) {
        return new Sale(skus, List.of(), Optional.empty());
    }

    /** An order that could not. */
    public static Sale against(List<Fault> faults) {
        return new Sale(Map.of(), faults, Optional.empty());
    }

    /** Whether nothing stands against it and nothing would come of it. */
    public boolean isWithoutPieces() {
        return skus.isEmpty() && faults.isEmpty();
    }

    /** The same order, whose pieces may come back within this window. */
    public Sale within(ReturnWindow known) {
        return new Sale(skus, faults, Optional.of(known));
    }
}
