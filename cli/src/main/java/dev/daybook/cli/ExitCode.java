package dev.daybook.cli;

/** What the exit codes of every verb mean; scripts rely on them. */
public final class ExitCode {

    public static final int DONE = 0;

    /** Done, and there is something to look at. */
    public static final int FINDINGS = 1;

    /** Bad usage or an unusable file; nothing was sent. */
    public static final int USAGE = 2;

    /** The server could not be reached, went away, or something else ended the work half-way. */
    public static final int STOPPED = 3;

    /** A fault in Daybook itself. */
    public static final int FAULT = 70;

    private ExitCode() {}
}
