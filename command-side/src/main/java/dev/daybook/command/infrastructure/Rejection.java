package dev.daybook.command.infrastructure;

import java.util.List;

/**
 * A broken business rule as data.
 *
 * @param status of HTTP that it is answered with
 * @param code stable word for the rule
 * @param faults every single thing that is wrong
 */
public record Rejection(int status, String code, String message, List<Fault> faults) {

    public Rejection {
        faults = List.copyOf(faults);
    }
}
