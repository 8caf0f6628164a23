package dev.daybook.query.architecture.violations.timeline;

import java.time.Instant;

final class ClockFold {

    Instant fold() {
        return Instant.now();
    }
}
