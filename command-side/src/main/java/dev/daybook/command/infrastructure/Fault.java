package dev.daybook.command.infrastructure;

/**
 * One thing that is wrong with a request, as problem details tell it.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or {@code header:<name>}, {@code path:<name>}
 * @param code stable word for the broken rule
 */
public record Fault(String pointer, String code, String message) {}
