package dev.daybook.events.upcast;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 1 told with a flag whether a note was private; revision 2 names its visibility. */
final class NoteAdded1To2 implements EventUpcast {

    @Override
    public String event() {
        return "order.note-added";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode apply(ObjectNode payload) {
        boolean hidden = payload.path("private").asBoolean(true);
        payload.remove("private");
        return payload.put("visibility", hidden ? "PRIVATE" : "PUBLIC");
    }
}
