package dev.daybook.analytics.sql;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A statement that was not answered. */
public final class SqlFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why not, as the beginning of what the database says tells it. */
    public enum Kind {
        /** It reads or writes what it may not, or is no single query. */
        REFUSED("Permission Error"),
        /** It needs more memory, or more room on the disk or in an answer, than it may have. */
        TOO_BIG("Out of Memory Error"),
        /** Somebody has ended it. */
        CANCELLED("INTERRUPT Error"),
        /** A file cannot be read or written. */
        NO_FILE("IO Error"),
        /** What runs it fails of itself, and may answer nobody any more. */
        BROKEN("(INTERNAL|FATAL) Error"),
        /** It cannot be read, does not fit the views, or fails on a value. */
        INVALID("");

        private final String beginning;

        Kind(String beginning) {
            this.beginning = beginning;
        }
    }

    public SqlFaultException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static SqlFaultException of(String message) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(known ->
                        Pattern.compile(known.beginning).matcher(message).lookingAt())
                .findFirst()
                .orElseThrow();
        return new SqlFaultException(kind, message);
    }

    public Kind kind() {
        return kind;
    }
}
