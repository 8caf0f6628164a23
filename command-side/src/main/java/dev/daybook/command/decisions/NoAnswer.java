package dev.daybook.command.decisions;

/** Thrown by an {@link Outside} that got no answer: whether it is worth waiting for one. */
public interface NoAnswer {

    /** Asked again it will say the same, until somebody mends something. */
    boolean lasting();
}
