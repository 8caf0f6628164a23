package dev.daybook.events.upcast;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One step that turns the stored JSON of one revision of an event into the next revision's. */
public interface EventUpcast {

    /** Stored name of the event. */
    String event();

    /** The revision this step reads; it writes the following one. */
    int from();

    /** The payload in the following revision; may change and return its argument. */
    ObjectNode apply(ObjectNode payload);
}
