package dev.daybook.command.decisions;

/**
 * One thing that is wrong with what was asked.
 *
 * @param pointer JSON pointer (RFC 6901) to the place within the request, after {@code line:<number>} where that has lines; or
 *     {@code header:<name>}, {@code path:<name>}, {@code query:<name>}
 * @param code stable word for the broken rule
 */
public record Fault(String pointer, String code, String message) {}
