package dev.daybook.analytics.files;

import dev.daybook.events.Reason;
import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of events as exports gather them; each happens a minute after the one before. */
public final class Lines {

    private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");

    private final List<EventLine> lines = new ArrayList<>();

    /** Adds an event, with its payload as JSON. */
    public Lines add(String type, String subject, String data) {
        return add(type, subject, "user-7", data);
    }

    public Lines add(String type, String subject, String actor, String data) {
        long position = lines.size() + 1L;
        Instant at = BEGIN.plusSeconds(60 * position);
        lines.add(new EventLine(
                position,
                "e" + position,
                type,
                1,
                subject.split("/", 3)[1],
                subject,
                position - 1,
                at,
                at,
                actor,
                Optional.empty(),
                "conversation",
                "cause",
                "append-" + position,
                Optional.of(new Reason("customer-request", "***")),
                data));
        return this;
    }

    public int size() {
        return lines.size();
    }

    /** The file with all of them. */
    public Path in(Path folder) throws IOException {
        return Files.write(
                folder.resolve("lines.ndjson"),
                lines.stream().map(EventLine::json).toList());
    }
}
