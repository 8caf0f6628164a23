package dev.daybook.query.architecture.violations.orderlist;

import dev.daybook.query.architecture.violations.timeline.Entry;

record KnowsTheTimeline(Entry entry) {}
