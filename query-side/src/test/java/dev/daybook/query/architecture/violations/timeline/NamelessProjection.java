package dev.daybook.query.architecture.violations.timeline;

import org.axonframework.eventhandling.EventHandler;

final class NamelessProjection {

    @EventHandler
    void on(String event) {
        // Its processor would be named after its package.
    }
}
