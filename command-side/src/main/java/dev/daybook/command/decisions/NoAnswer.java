package dev.daybook.command.decisions;

/** Thrown by an {@link Outside} that got no answer: why there is none. */
public interface NoAnswer {

    Why why();

    /** What keeps an answer away. */
    enum Why {
        /** Nobody was there; asked again they may be. */
        AWAY,
        /** Asked again they will say the same, until somebody mends something. */
        FAULT,
        /** They have not decided yet. */
        PENDING
    }
}
