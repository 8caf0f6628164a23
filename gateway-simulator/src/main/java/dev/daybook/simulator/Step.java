package dev.daybook.simulator;

import java.util.List;
import java.util.Optional;

/** All that follows from one question; it is written down as a whole or not at all. */
record Step(Reply reply, Optional<CardPayment> payment, List<Movement> movements, List<Notice> notices) {

    static Step nothing(Reply reply) {
        return new Step(reply, Optional.empty(), List.of(), List.of());
    }
}
