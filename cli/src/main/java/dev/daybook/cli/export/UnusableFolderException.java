package dev.daybook.cli.export;

/** The folder cannot take the export: it cannot be written, or holds another one. */
public final class UnusableFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableFolderException(String message) {
        super(message);
    }
}
