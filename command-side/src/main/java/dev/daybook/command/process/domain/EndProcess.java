package dev.daybook.command.process.domain;

import dev.daybook.events.Reason;
import java.util.Optional;

/**
 * Give up what should have followed from an event.
 *
 * @param standing how it stands with it; absent: nothing of this id waits
 */
public record EndProcess(String processId, Optional<EffectStanding> standing, Reason reason)
        implements ProcessCommand {}
