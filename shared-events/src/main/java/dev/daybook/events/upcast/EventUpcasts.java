package dev.daybook.events.upcast;

import java.util.List;

/** Every upcast step, for each event in the order of its revisions. */
public final class EventUpcasts {

    private static final List<EventUpcast> ALL = List.of(new NoteAdded1To2());

    private EventUpcasts() {}

    public static List<EventUpcast> all() {
        return ALL;
    }
}
