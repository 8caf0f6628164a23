package dev.daybook.analytics.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFormatsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lines lines = new Lines()
            .add("order.placed", "default/order/o1", "{\"orderId\":\"o1\",\"number\":\"a,\\\"b\\\"\\nc\"}")
            .add("product.added", "default/product/=1+1", "@sum", "{\"sku\":\"=1+1\"}");

    @TempDir
    private Path folder = Path.of("");

    private Path written(FileFormat format) throws IOException {
        Path into = Files.createDirectory(folder.resolve("into"));
        format.write(lines.in(folder), 1, 7, into);
        try (var files = Files.list(into)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    @Test
    void ndjson_is_the_lines_as_they_are() throws IOException {
        Path file = written(new NdjsonFormat());

        assertThat(file)
                .hasFileName("events-000000000001-000000000007.ndjson")
                .hasSameTextualContentAs(lines.in(folder));
    }

    @Test
    void csv_has_a_row_per_event_and_the_payload_as_json_in_it() throws IOException {
        List<CSVRecord> rows = rows(written(new CsvFormat()));

        assertThat(rows).hasSize(2);
        CSVRecord first = rows.getFirst();
        assertThat(first.get("position")).isEqualTo("1");
        assertThat(first.get("subject")).isEqualTo("default/order/o1");
        assertThat(first.get("occurredAt")).isEqualTo("2026-01-01T10:01:00Z");
        assertThat(first.get("reasonCode")).isEqualTo("customer-request");
        assertThat(first.get("reasonText")).isEqualTo("***");
        assertThat(first.get("onBehalfOf")).isEmpty();
        assertThat(JSON.readTree(first.get("data")).path("number").asText()).isEqualTo("a,\"b\"\nc");
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe() throws IOException {
        CSVRecord second = rows(written(new CsvFormat())).getLast();

        assertThat(second.get("actor")).isEqualTo("'@sum");
        for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(SpreadsheetCell.text(start + "1")).isEqualTo("'" + start + "1");
        }
        assertThat(SpreadsheetCell.text("1=1")).isEqualTo("1=1");
        assertThat(SpreadsheetCell.text("")).isEmpty();
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(file)) {
            return format.parse(text).getRecords();
        }
    }
}
