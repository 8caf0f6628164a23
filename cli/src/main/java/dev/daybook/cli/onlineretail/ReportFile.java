package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.RetailFile.LineSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Where the report of an import goes: JSON, there in full or not at all. */
public final class ReportFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path path;
    private final Path unfinished;

    /**
     * Makes sure that a report can be written, before anything is sent.
     *
     * @throws UnusableInputException when it cannot
     */
    public ReportFile(Path path) {
        Path absolute = path.toAbsolutePath();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        if (Files.isDirectory(absolute)) {
            throw new UnusableInputException(path, "is a folder, the report needs a file");
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UnusableInputException(path, "cannot be written: its folder is missing or read-only");
        }
        this.path = absolute;
        this.unfinished = folder.resolve("." + absolute.getFileName() + ".part");
    }

    /** Whether the report would take the place of a file. */
    boolean replaces(Path file) {
        try {
            return Files.exists(path) && Files.isSameFile(path, file);
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Writes the report.
     *
     * @param text hands every line of the imported file to a sink, in order
     */
    void write(ImportReport report, Consumer<LineSink> text) {
        unfinished.toFile().deleteOnExit();
        try {
            try (JsonGenerator json = JSON.createGenerator(Files.newOutputStream(unfinished))) {
                write(report, text, json);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the report " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The same for a program that waits for it. */
    static void print(ImportReport report, Consumer<LineSink> text, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(report, text, json);
        }
    }

    private static void write(ImportReport report, Consumer<LineSink> text, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("lines", report.lines());
        json.writeNumberProperty("linesInEvents", report.linesInEvents());
        json.writeNumberProperty("invoices", report.invoices());
        json.writeNumberProperty("ordersImported", report.ordersImported());
        json.writeNumberProperty("returnsMatched", report.returnsMatched());
        json.writeNumberProperty("creditsUnmatched", report.creditsUnmatched());
        json.writeNumberProperty("refunds", report.refunds());
        json.writeStringProperty("creditsMatched", report.creditsMatched());
        json.writeStringProperty("refunded", report.refunded());
        writeMasters(report.masters(), json);
        json.writeNumberProperty("eventsAppended", report.eventsAppended());
        json.writeStringProperty("netTotal", report.netTotal());
        json.writeStringProperty("netImported", report.netImported());
        json.writeStringProperty("netReported", report.netReported());
        json.writeStringProperty("roundingDifference", report.roundingDifference());
        json.writeNumberProperty("linesWithoutAmount", report.linesWithoutAmount());
        json.writeNumberProperty("repeated", report.repeated());
        json.writeNumberProperty("seconds", report.took().toMillis() / 1000.0);
        json.writeObjectPropertyStart("linesReportedByCode");
        for (Map.Entry<ReportCode, Integer> count : report.reportedByCode().entrySet()) {
            json.writeNumberProperty(count.getKey().name(), count.getValue());
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("linesReported");
        writeLines(report, text, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeMasters(MasterCounts masters, JsonGenerator json) {
        json.writeNumberProperty("products", masters.products());
        json.writeNumberProperty("customers", masters.customers());
        json.writeNumberProperty("openingPieces", masters.openingPieces());
        json.writeNumberProperty("productsWithheld", masters.productsWithheld());
        json.writeNumberProperty("customersWithheld", masters.customersWithheld());
        json.writeNumberProperty("knownAlready", masters.known());
        json.writeArrayPropertyStart("mastersRefused");
        masters.refused().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void writeLines(ImportReport report, Consumer<LineSink> text, JsonGenerator json) {
        Iterator<ReportedLine> reported = report.linesReported().iterator();
        if (!reported.hasNext()) {
            return;
        }
        text.accept(new LineSink() {
            private Optional<ReportedLine> awaited = Optional.of(reported.next());

            @Override
            public void line(int number, String raw) {
                awaited.filter(next -> next.line() == number).ifPresent(next -> {
                    json.writeStartObject();
                    json.writeNumberProperty("line", number);
                    json.writeStringProperty("code", next.code().name());
                    json.writeStringProperty("reason", next.reason());
                    json.writeStringProperty("raw", raw);
                    json.writeEndObject();
                    awaited = reported.hasNext() ? Optional.of(reported.next()) : Optional.empty();
                });
            }
        });
    }
}
