package dev.daybook.benchmarks.store;

import dev.daybook.events.order.NoteAdded;
import org.axonframework.messaging.MetaData;

/** Begin a stream with one note. */
record AddNote(NoteAdded note, MetaData envelope) {}
