package dev.daybook.query.infrastructure.views;

import dev.daybook.events.Subject;
import java.util.List;

/**
 * By what the documents of a view are keyed. Events of one key reach the view in the order of their positions, whichever
 * streams they are of; where one fails, its key waits and no other.
 */
public interface DocumentKey {

    /** The stream that an event belongs to. */
    DocumentKey STREAM = new DocumentKey() {
        @Override
        public String of(Subject subject) {
            return subject.toString();
        }

        @Override
        public List<Streams> streamsOf(String key) {
            return List.of(Streams.one(key));
        }
    };

    /** The key of the events of a stream. */
    String of(Subject subject);

    /** The streams whose events have this key: of these alone its documents are the fold. */
    List<Streams> streamsOf(String key);

    /**
     * One stream, or several.
     *
     * @param subject of the one, or how the subjects of all of them begin
     */
    record Streams(String subject, boolean many) {

        public static Streams one(String subject) {
            return new Streams(subject, false);
        }

        public static Streams startingWith(String subjects) {
            return new Streams(subjects, true);
        }
    }
}
