package dev.daybook.cli.onlineretail;

import java.nio.file.Path;

/** A file that cannot be worked with; the message is one line that names the file and the place in it. */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableInputException(Path file, String what) {
        super(file + " " + what);
    }
}
