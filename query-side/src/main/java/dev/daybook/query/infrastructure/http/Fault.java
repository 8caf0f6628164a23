package dev.daybook.query.infrastructure.http;

/**
 * One thing that is wrong with a request.
 *
 * @param parameter the query parameter, path variable or header
 * @param code a stable word to count by
 */
public record Fault(String parameter, String code, String message) {}
