package dev.daybook.benchmarks.crud;

import java.util.OptionalInt;

/**
 * Who asks, and under which key.
 *
 * @param requestHash tells a repeat from another request under the same key
 * @param expectedVersion from If-Match
 */
record CrudCall(String client, String key, String requestHash, OptionalInt expectedVersion) {}
