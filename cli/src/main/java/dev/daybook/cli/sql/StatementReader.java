package dev.daybook.cli.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads statements line by line; one ends with the line that ends with a semicolon, the last one with the input. */
public final class StatementReader {

    private static final String PROMPT = "sql> ";
    private static final String MORE = "  -> ";

    private final BufferedReader lines;
    private final Consumer<String> prompt;

    /**
     * Reads from an input.
     *
     * @param prompt is told what to show before each line
     */
    public StatementReader(Reader input, Consumer<String> prompt) {
        this.lines = new BufferedReader(input);
        this.prompt = prompt;
    }

    /** The next one; empty at the end. */
    public Optional<String> next() throws IOException {
        StringBuilder statement = new StringBuilder();
        String line = read(PROMPT);
        while (line != null) {
            statement.append(line).append('\n');
            if (line.stripTrailing().endsWith(";")) {
                return Optional.of(statement.toString());
            }
            line = read(statement.toString().isBlank() ? PROMPT : MORE);
        }
        return Optional.of(statement.toString()).filter(rest -> !rest.isBlank());
    }

    private @Nullable String read(String before) throws IOException {
        prompt.accept(before);
        return lines.readLine();
    }
}
