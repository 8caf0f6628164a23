package dev.daybook.command.infrastructure;

/**
 * What a refusal's code means and what to do about it.
 *
 * @param status HTTP status it comes with
 */
public record ProblemPage(String code, int status, String explanation) {}
