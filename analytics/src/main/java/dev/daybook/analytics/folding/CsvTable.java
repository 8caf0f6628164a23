package dev.daybook.analytics.folding;

import dev.daybook.analytics.files.SpreadsheetCell;
import dev.daybook.analytics.files.WholeFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as a file of RFC 4180. */
final class CsvTable {

    private CsvTable() {}

    /** Numbers go out as they are, all else as text that no spreadsheet runs. */
    static void write(Path file, List<String> columns, Iterator<List<Object>> rows) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.stream().map(SpreadsheetCell::text).toArray(String[]::new))
                .get();
        WholeFile.write(file, writer -> {
            CSVPrinter printer = format.print(writer);
            while (rows.hasNext()) {
                printer.printRecord(rows.next().stream().map(CsvTable::cell));
            }
        });
    }

    private static Object cell(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Number number -> number;
            default -> SpreadsheetCell.text(value.toString());
        };
    }
}
