package dev.daybook.benchmarks.bed;

import java.io.Serial;

/** Why nothing can be measured here, in one line that says what to change. */
public final class UnfitMachineException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnfitMachineException(String line) {
        super(line);
    }
}
