package dev.daybook.simulation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.cli.onlineretail.UnusableInputException;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.simulation.judgement.Amount;
import dev.daybook.simulation.judgement.Decision;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Every decision that differs, one to a line: CSV, or JSON where the file is called so; there in full or not at all. */
final class DifferenceFile implements AutoCloseable {

    private static final JsonMapper JSON = EventMapper.create();
    private static final String[] HEADER = {"policy", "id", "at", "version", "was", "would", "currency", "more_minor"};

    private final Path path;
    private final Path unfinished;
    private final BufferedWriter out;
    private final Optional<CSVPrinter> csv;

    private DifferenceFile(Path path, Path unfinished, BufferedWriter out, Optional<CSVPrinter> csv) {
        this.path = path;
        this.unfinished = unfinished;
        this.out = out;
        this.csv = csv;
    }

    /**
     * Begins beside the place where the file is to be.
     *
     * @param path ends in {@code .csv}, {@code .ndjson} or {@code .jsonl}
     * @throws UnusableInputException when it cannot be written there
     */
    static DifferenceFile open(Path path) {
        Path absolute = path.toAbsolutePath();
        boolean json = absolute.toString().matches(".*\\.(ndjson|jsonl)");
        if (!json && !absolute.toString().endsWith(".csv")) {
            throw new UnusableInputException(path, "is neither called .csv nor .ndjson");
        }
        if (Files.isDirectory(absolute)) {
            throw new UnusableInputException(path, "is a folder");
        }
        Path unfinished = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        unfinished.toFile().deleteOnExit();
        try {
            BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader(HEADER)
                    .setRecordSeparator("\n")
                    .get();
            return new DifferenceFile(
                    absolute, unfinished, out, json ? Optional.empty() : Optional.of(new CSVPrinter(out, format)));
        } catch (IOException e) {
            throw new UnusableInputException(path, "cannot be written: " + e.getMessage());
        }
    }

    /** One more. */
    void add(Decision decision) {
        try {
            if (csv.isPresent()) {
                csv.get()
                        .printRecord(
                                decision.policy(),
                                decision.id(),
                                decision.at(),
                                decision.version().map(String::valueOf).orElse(""),
                                decision.was(),
                                decision.would(),
                                decision.more().map(Amount::currency).orElse(""),
                                decision.more()
                                        .map(more -> String.valueOf(more.amountMinor()))
                                        .orElse(""));
            } else {
                out.write(JSON.writeValueAsString(decision));
                out.newLine();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Puts the file in its place. */
    void finish() {
        try {
            out.close();
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(path + " cannot be written: " + e.getMessage(), e);
    }

    /** Leaves nothing half-written behind. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(unfinished);
    }
}
