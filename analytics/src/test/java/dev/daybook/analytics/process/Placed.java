package dev.daybook.analytics.process;

import dev.daybook.analytics.History;
import dev.daybook.analytics.parquet.ParquetFormat;
import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderPlaced;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Orders that were made for a question. */
final class Placed {

    static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private Placed() {}

    /** Nothing is in it. */
    static History place(History history, String id, Instant at, String country) {
        OrderContent content = new OrderContent(
                Optional.empty(),
                "GBP",
                List.of(),
                List.of(),
                Optional.of(country),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return history.event(id, at.toString(), new OrderPlaced(id, "N-" + id, content));
    }

    static String at(int secondsAfterStart) {
        return START.plusSeconds(secondsAfterStart).toString();
    }

    /** Asks a history, which is written into the folder unless there is one. */
    static <T> T ask(Path folder, History history, Function<HistoryDatabase, T> question) throws IOException {
        if (!HistoryDatabase.isExport(folder)) {
            history.write(new ParquetFormat(), 1_000, folder);
        }
        try (HistoryDatabase database = HistoryDatabase.open(folder, ZoneOffset.UTC, folder.resolve("spill"))) {
            return question.apply(database);
        }
    }
}
