package dev.daybook.cli.onlineretail;

/** An import ended half-way; the same run again goes on. */
public final class ImportStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportStoppedException(String what) {
        super(what + "; run the same command again to go on");
    }
}
