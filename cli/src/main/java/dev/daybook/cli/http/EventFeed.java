package dev.daybook.cli.http;

import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the history of a server from its first event or a later one, each event once and in order, whatever becomes of the connection. */
public final class EventFeed {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final String LINES = "application/x-ndjson";

    private final ServerConnection server;

    public EventFeed(ServerConnection server) {
        this.server = server;
    }

    /**
     * Gives every event of a range to a taker.
     *
     * @param after position before the first one
     * @param until position of the last one
     * @throws ServerFailureException when the server stays away, or leaves an event out
     */
    public void read(long after, long until, Consumer<EventLine> taker) {
        read(new Place(after), OptionalLong.of(until), taker);
    }

    /**
     * Gives every event that there is by now to a taker.
     *
     * @param after position before the first one
     * @throws ServerFailureException when the server stays away, or leaves an event out
     */
    public void readAll(long after, Consumer<EventLine> taker) {
        read(new Place(after), OptionalLong.empty(), taker);
    }

    private void read(Place place, OptionalLong until, Consumer<EventLine> taker) {
        long start = System.nanoTime();
        int vain = 0;
        while (until.isEmpty() || place.reached < until.getAsLong()) {
            long before = place.reached;
            Optional<String> trouble = attempt(place, until, taker);
            if (trouble.isEmpty() && until.isEmpty()) {
                return;
            }
            if (place.reached > before) {
                vain = 0;
                start = System.nanoTime();
            } else if (!server.retry().allows(++vain, Duration.ofNanos(System.nanoTime() - start))) {
                throw new ServerFailureException(server + " " + trouble.orElse("ends its answer")
                        + " after the event at position " + place.reached);
            } else {
                server.pause(server.retry().pauseAfter(vain, Duration.ZERO));
            }
        }
    }

    /** How far a reader is. */
    private static final class Place {

        private long reached;

        Place(long reached) {
            this.reached = reached;
        }
    }

    /** Reads as far as it goes, and says what broke it off; empty: the answer was over. */
    private Optional<String> attempt(Place place, OptionalLong until, Consumer<EventLine> taker) {
        String path =
                "/v1/events/stream?after=" + place.reached + (until.isPresent() ? "&until=" + until.getAsLong() : "");
        try (Stream<String> lines = server.lines(path, LINES, DEADLINE)) {
            Iterator<String> rest = lines.iterator();
            for (Optional<EventLine> next = next(rest); next.isPresent(); next = next(rest)) {
                EventLine event = next.orElseThrow();
                if (event.position() != place.reached + 1) {
                    throw new ServerFailureException(server + " tells of the event at position " + event.position()
                            + " after that at " + place.reached);
                }
                taker.accept(event);
                place.reached = event.position();
            }
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.of("breaks off (" + broken.getMessage() + ")");
        }
    }

    private static Optional<EventLine> next(Iterator<String> lines) throws IOException {
        try {
            String line = "";
            while (line.isEmpty() && lines.hasNext()) {
                line = lines.next();
            }
            return line.isEmpty() ? Optional.empty() : Optional.of(complete(line));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** A connection that ends early may leave half a line behind. */
    private static EventLine complete(String line) throws IOException {
        try {
            return EventLine.read(line);
        } catch (IllegalArgumentException torn) {
            throw new IOException("a line that is no event", torn);
        }
    }
}
