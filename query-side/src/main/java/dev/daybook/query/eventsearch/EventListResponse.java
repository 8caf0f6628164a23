package dev.daybook.query.eventsearch;

import dev.daybook.events.wire.EventLine;
import java.util.List;

/** A page of events on the wire, in order of position. */
record EventListResponse(List<EventLine> events) {}
