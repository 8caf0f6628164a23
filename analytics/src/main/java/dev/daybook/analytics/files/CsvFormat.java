package dev.daybook.analytics.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table of RFC 4180 with a row per event: its envelope, and its payload as JSON in the last column. */
public final class CsvFormat implements FileFormat {

    private static final List<String> ENVELOPE = List.of(
            "position",
            "id",
            "type",
            "revision",
            "stream",
            "subject",
            "version",
            "occurredAt",
            "recordedAt",
            "actor",
            "onBehalfOf",
            "correlationId",
            "causationId",
            "appendId");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader(columns()).get();

    private static String[] columns() {
        return List.of(ENVELOPE, List.of("reasonCode", "reasonText", "data")).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    @Override
    public void write(Path lines, long first, long last, Path into) throws IOException {
        try (MappingIterator<JsonNode> events = LineFile.open(lines);
                CSVPrinter table =
                        FORMAT.print(Files.newBufferedWriter(into.resolve(FileFormat.name(first, last, "csv"))))) {
            while (events.hasNextValue()) {
                add(events.nextValue(), table);
            }
        }
    }

    private static void add(JsonNode event, CSVPrinter table) throws IOException {
        for (String column : ENVELOPE) {
            table.print(SpreadsheetCell.text(event.path(column).asText("")));
        }
        JsonNode reason = event.path("reason");
        table.print(SpreadsheetCell.text(reason.path("code").asText("")));
        table.print(SpreadsheetCell.text(reason.path("text").asText("")));
        table.print(SpreadsheetCell.text(event.path("data").toString()));
        table.println();
    }
}
