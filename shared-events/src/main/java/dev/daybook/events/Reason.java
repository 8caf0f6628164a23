package dev.daybook.events;

/**
 * Why somebody did something.
 *
 * @param code a stable word to count by, for instance {@code customer-request}
 * @param text in the words of the one who acted; may be empty
 */
public record Reason(String code, @PersonalData String text) {}
