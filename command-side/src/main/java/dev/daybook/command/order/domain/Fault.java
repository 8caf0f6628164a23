package dev.daybook.command.order.domain;

/**
 * One thing that is wrong with what was asked.
 *
 * @param pointer JSON pointer (RFC 6901) to the place within the command
 * @param code stable word for the broken rule
 */
public record Fault(String pointer, String code, String message) {}
