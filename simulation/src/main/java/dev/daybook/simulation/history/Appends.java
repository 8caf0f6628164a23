package dev.daybook.simulation.history;

import dev.daybook.events.Subject;
import dev.daybook.events.wire.EventLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Puts together again what was appended together: neighbours of one append id, as far as decisions rest on them. */
public final class Appends {

    private static final Set<String> STREAMS = Set.of("order", "product", "stock", "return");

    private final Consumer<Append> taker;
    private final List<RecordedEvent> together = new ArrayList<>();
    private long position;

    /** Hands each append on once it is complete. */
    public Appends(Consumer<Append> taker) {
        this.taker = taker;
    }

    /**
     * The next event of history.
     *
     * @throws IllegalArgumentException when it is not behind the one before, or not as its schema says
     * @throws dev.daybook.events.wire.UnknownEventException when this build does not know it
     */
    public void take(EventLine line) {
        if (line.position() <= position) {
            throw new IllegalArgumentException("position " + line.position() + " comes after " + position);
        }
        position = line.position();
        if (!together.isEmpty()
                && !together.getFirst().envelope().context().appendId().equals(line.appendId())) {
            end();
        }
        if (STREAMS.contains(Subject.parse(line.subject()).stream())) {
            together.add(RecordedEvent.of(line));
        }
    }

    /** There are no more events. */
    public void end() {
        if (!together.isEmpty()) {
            Append append = new Append(together);
            together.clear();
            taker.accept(append);
        }
    }
}
