package dev.daybook.events.returns;

/** How a piece looked when it came back, at first sight. */
public enum PieceCondition {
    NEW,
    OPENED,
    DAMAGED,
    /** Something else than what was sold. */
    WRONG_ITEM
}
