package dev.daybook.query.exports;

import dev.daybook.analytics.ExportFormat;
import dev.daybook.events.EventCatalog;
import dev.daybook.query.infrastructure.http.BodyReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported.
 *
 * @param id names the export; the same once more is the same export. Absent: a new one
 * @param format {@code ndjson}, {@code csv} and others
 * @param types stored names of events; absent: all
 * @param streams kinds of streams, such as {@code order}; absent: all
 * @param from what occurred then or later
 * @param to what occurred earlier
 * @param since a position; only events behind it. Absent: from the first one on
 * @param eventsPerSecond so many are read at most; absent: as many as can be
 */
record StartExportRequest(
        @Nullable @Pattern(regexp = StartExportRequest.UUID) String id,
        @NotNull @Pattern(regexp = StartExportRequest.WORD) String format,
        @Nullable @Size(max = StartExportRequest.MOST_NAMES) List<String> types,
        @Nullable @Size(max = StartExportRequest.MOST_NAMES) List<String> streams,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable @Min(0) Long since,

        @Nullable @Min(1) @Max(StartExportRequest.MOST_PER_SECOND)
        Integer eventsPerSecond) {

    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String WORD = "[a-z]{1,16}";
    static final int MOST_NAMES = 100;
    static final int MOST_PER_SECOND = 10_000_000;
    private static final String NAME = "[a-z0-9.-]{1,64}";

    static StartExportRequest read(HttpServletRequest request) throws IOException {
        BodyReader body = BodyReader.of(request);
        StartExportRequest read = new StartExportRequest(
                body.optionalText("id", UUID).orElse(null),
                body.text("format", WORD),
                body.texts("types", NAME, MOST_NAMES),
                body.texts("streams", NAME, MOST_NAMES),
                body.instant("from").orElse(null),
                body.instant("to").orElse(null),
                body.position("since").orElse(null),
                body.number("eventsPerSecond", MOST_PER_SECOND).orElse(null));
        read.check(body);
        body.finish();
        return read;
    }

    private void check(BodyReader body) {
        if (!format.isEmpty() && ExportFormat.find(format).isEmpty()) {
            body.refuse("format", "bad-value", "must be one of " + String.join(", ", ExportFormat.words()));
        }
        List<String> unknown = names(types).stream()
                .filter(type -> EventCatalog.find(type).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            body.refuse("types", "unknown-type", "there are no events " + String.join(", ", unknown));
        }
        if (from != null && to != null && from.isAfter(to)) {
            body.refuse("to", "bad-range", "must not be before from");
        }
    }

    private static List<String> names(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    Selection selection() {
        return new Selection(
                ExportFormat.find(format).orElseThrow(),
                names(types),
                names(streams),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                since == null ? 0 : since,
                Optional.ofNullable(eventsPerSecond));
    }
}
