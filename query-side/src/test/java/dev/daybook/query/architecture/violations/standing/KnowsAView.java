package dev.daybook.query.architecture.violations.standing;

import dev.daybook.query.architecture.violations.timeline.Entry;

record KnowsAView(Entry entry) {}
