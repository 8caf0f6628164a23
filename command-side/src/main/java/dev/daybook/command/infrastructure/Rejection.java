package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.util.List;

/**
 * A refusal as data, fit to travel between nodes.
 *
 * @param status of HTTP that it is answered with
 * @param code stable word for the rule
 * @param faults every single thing that is wrong
 */
public record Rejection(int status, String code, String message, List<Fault> faults) {

    public Rejection {
        faults = List.copyOf(faults);
    }

    static Rejection of(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case NOT_FOUND -> 404;
            case STATE -> 409;
            case CONTENT -> 422;
        };
        return new Rejection(status, refusal.code(), refusal.explanation(), refusal.faults());
    }
}
