package dev.daybook.standalone;

import java.io.IOException;
import java.io.Serial;

/** Why the server cannot start, in one line that says what to change: said without a stack trace, exit code 2. */
public final class StartFault extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    StartFault(String line) {
        super(line);
    }

    StartFault(String line, Throwable cause) {
        super(line, cause);
    }
}
