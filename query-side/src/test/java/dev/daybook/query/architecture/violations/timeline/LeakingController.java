package dev.daybook.query.architecture.violations.timeline;

import java.util.List;

final class LeakingController {

    List<MutableDocument> list() {
        return List.of();
    }
}
