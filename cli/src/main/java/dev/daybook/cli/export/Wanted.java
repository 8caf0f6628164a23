package dev.daybook.cli.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is wanted of history; the same for all runs into one folder.
 *
 * @param types stored names of events; empty: all
 * @param streams kinds of streams; empty: all
 * @param from what occurred then or later
 * @param to what occurred earlier
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Wanted(
        String format, List<String> types, List<String> streams, Optional<Instant> from, Optional<Instant> to) {

    public Wanted {
        types = types.stream().sorted().distinct().toList();
        streams = streams.stream().sorted().distinct().toList();
    }
}
