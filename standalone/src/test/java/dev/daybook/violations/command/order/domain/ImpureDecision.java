package dev.daybook.violations.command.order.domain;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Breaks the rules of a domain: a framework, the clock and an id of its own. */
@Component
final class ImpureDecision {
    String decide() {
        return UUID.randomUUID() + " " + Instant.now();
    }
}
