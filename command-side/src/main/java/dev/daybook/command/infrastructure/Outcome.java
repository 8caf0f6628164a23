package dev.daybook.command.infrastructure;

import java.util.List;
import java.util.Optional;

/**
 * An accepted command: kept under its idempotency key and answered to its caller.
 *
 * @param version of the stream after the command, from 0
 * @param appendId of what was appended; absent when the command changed nothing
 * @param events stored names of what was appended, in order
 */
record Outcome(String id, long version, Optional<String> appendId, List<String> events) {}
