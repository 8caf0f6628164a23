package dev.daybook.cli.verify;

/** What a server found when it checked something. */
public sealed interface Verdict permits ViewVerification, StoreVerification {

    /** Whether there is nothing to complain about. */
    boolean isClean();

    /** For people. */
    String asText();
}
