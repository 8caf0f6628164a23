package dev.daybook.query.eventsearch;

import dev.daybook.events.wire.EventLine;
import dev.daybook.query.infrastructure.live.SseFrames;
import org.springframework.http.MediaType;

/** In which form a stream of events goes over the wire. */
sealed interface StreamForm {

    /** What comes first. */
    String opening(long after);

    String event(EventLine event);

    /** That everything up to a position was told, where there was nothing to tell for long; keeps the connection alive. */
    String beat(long reached);

    MediaType type();

    /** Whether a part of it is of use by itself. */
    boolean mayEndAnywhere();

    /** Server-sent events: they go on, and whoever is cut off comes back to where it was. */
    record Sse(SseFrames frames) implements StreamForm {

        @Override
        public String opening(long after) {
            return frames.welcome(after);
        }

        @Override
        public String event(EventLine event) {
            return frames.frame(event.position(), event.type(), event.json());
        }

        @Override
        public String beat(long reached) {
            return frames.heartbeat(reached);
        }

        @Override
        public MediaType type() {
            return MediaType.TEXT_EVENT_STREAM;
        }

        @Override
        public boolean mayEndAnywhere() {
            return true;
        }
    }

    /** One JSON object in a line; a line may be empty. */
    record Lines() implements StreamForm {

        @Override
        public String opening(long after) {
            return "";
        }

        @Override
        public String event(EventLine event) {
            return event.json() + "\n";
        }

        @Override
        public String beat(long reached) {
            return "\n";
        }

        @Override
        public MediaType type() {
            return MediaType.APPLICATION_NDJSON;
        }

        @Override
        public boolean mayEndAnywhere() {
            return false;
        }
    }
}
