package dev.daybook.command.requests;

/** Regular expressions of the texts that requests name things by. */
public final class Forms {

    /** An id of ours. */
    public static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** A name given by the caller. */
    public static final String NAME = "[A-Za-z0-9._-]{1,64}";

    /** A name given by the caller that becomes a segment of a path, where dots alone would mean something else. */
    public static final String PATH_NAME = "(?!\\.{1,2}$)" + NAME;

    /** A code of ISO 4217, known or not. */
    public static final String CURRENCY = "[A-Z]{3}";

    private Forms() {}
}
