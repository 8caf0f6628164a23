package dev.daybook.standalone.day.audit;

import java.util.List;

/** What the server finds when it checks itself: store, views, what is stuck or still waits, dead letters. */
final class ServerLaw implements Law {

    @Override
    public Finding of(Facts facts) {
        List<String> faults = facts.checks().stream()
                .filter(check -> !check.clean())
                .map(check -> check.what() + ": " + check.answer())
                .toList();
        return new Finding(
                "the server finds itself in order, nothing is stuck",
                facts.checks().size(),
                "checks",
                faults);
    }
}
