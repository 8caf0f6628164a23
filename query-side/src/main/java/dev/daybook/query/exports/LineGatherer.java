package dev.daybook.query.exports;

import dev.daybook.events.wire.EventLine;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.read.StoreReadException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Reads history on, and writes what an export takes of it as lines; for one run, step by step. */
final class LineGatherer {

    private static final long LONGEST_STEP_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int BUFFER_BYTES = 1 << 16;

    private final StoredEvents history;
    private final Function<StoredEvent, EventLine> lineOf;

    /** What was read, and no step has got to yet. */
    private Iterator<StoredEvent> page = Collections.emptyIterator();

    LineGatherer(StoredEvents history, Function<StoredEvent, EventLine> lineOf) {
        this.history = history;
        this.lineOf = lineOf;
    }

    /**
     * Appends lines to those that the export has, for about a second at most, and no more than its part can take.
     *
     * @param ended whether somebody wants an end
     * @return how far it is, once the lines are on the disk
     */
    Export.Place step(Export export, Path lines, Throttle throttle, BooleanSupplier ended) throws IOException {
        var _ = Files.createDirectories(lines.getParent());
        try (FileChannel file = FileChannel.open(lines, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var _ = file.truncate(export.place().bytes())
                    .position(export.place().bytes());
            var out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES);
            Step step = new Step(export, out);
            long end = System.nanoTime() + LONGEST_STEP_NANOS;
            while (!step.isFull() && System.nanoTime() < end && !ended.getAsBoolean()) {
                if (!page.hasNext()) {
                    page = page(step.position, export.until()).iterator();
                }
                while (page.hasNext() && !step.isFull() && System.nanoTime() < end) {
                    throttle.await(ended);
                    step.take(page.next());
                }
            }
            out.flush();
            file.force(true);
            return step.place();
        }
    }

    private List<StoredEvent> page(long after, long until) {
        List<StoredEvent> page = history.page(after);
        if (page.isEmpty()) {
            throw new StoreReadException("it ends at position " + after + ", and had reached " + until);
        }
        return page;
    }

    /** One step's progress. */
    private final class Step {

        private final Export export;
        private final OutputStream out;
        private long position;
        private long lines;
        private long bytes;

        Step(Export export, OutputStream out) {
            this.export = export;
            this.out = out;
            this.position = export.place().position();
        }

        boolean isFull() {
            return position >= export.until() || lines >= export.room();
        }

        void take(StoredEvent event) throws IOException {
            Optional<EventLine> taken = Optional.of(event)
                    .filter(export.selection()::mayTake)
                    .map(lineOf)
                    .filter(line -> export.selection().takes(line.occurredAt()));
            if (taken.isPresent()) {
                byte[] line = (taken.get().json() + "\n").getBytes(StandardCharsets.UTF_8);
                out.write(line);
                lines++;
                bytes += line.length;
            }
            position = event.position();
        }

        Export.Place place() {
            Export.Place before = export.place();
            return new Export.Place(position, before.partFrom(), before.lines() + lines, before.bytes() + bytes);
        }
    }
}
