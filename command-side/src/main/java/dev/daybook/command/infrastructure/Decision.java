package dev.daybook.command.infrastructure;

import java.util.List;

/**
 * What the handler of a command answers to the bus.
 *
 * @param version of the stream after the command, from 0
 * @param events stored names of what was appended, in order; none when the command changed nothing
 */
public record Decision(String id, long version, List<String> events) {}
