package dev.daybook.violations.events.order;

import org.axonframework.messaging.MetaData;

/** Breaks the rules that events are data and know no framework. */
final class MutableEvent {
    MetaData metaData = MetaData.emptyInstance();
}
