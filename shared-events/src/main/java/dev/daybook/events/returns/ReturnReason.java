package dev.daybook.events.returns;

/** Why a customer gives a piece back. */
public enum ReturnReason {
    WRONG_SIZE,
    DAMAGED,
    NOT_AS_DESCRIBED,
    CHANGED_MIND,
    WRONG_ITEM,
    OTHER
}
