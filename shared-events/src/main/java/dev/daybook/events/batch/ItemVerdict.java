package dev.daybook.events.batch;

import java.util.Optional;

/**
 * What became of one item.
 *
 * @param index of the item in its batch, from 0
 * @param subject stream that its command was for
 * @param code of the refusal
 * @param appendId of what was appended; absent where nothing was
 */
public record ItemVerdict(
        int index, String subject, ItemOutcome outcome, Optional<String> code, Optional<String> appendId) {}
