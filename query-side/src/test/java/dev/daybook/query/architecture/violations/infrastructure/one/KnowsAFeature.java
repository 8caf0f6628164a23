package dev.daybook.query.architecture.violations.infrastructure.one;

import dev.daybook.query.architecture.violations.timeline.Entry;

record KnowsAFeature(Entry entry) {}
