package dev.daybook.simulation;

import dev.daybook.cli.onlineretail.UnusableInputException;
import dev.daybook.events.wire.EventLine;
import dev.daybook.events.wire.UnknownEventException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads events from a file, a line of JSON each; empty lines, with which a stream keeps its connection alive, are none. */
final class HistoryFile {

    private HistoryFile() {}

    /**
     * Gives every event to a taker.
     *
     * @throws UnusableInputException naming the line that is no event, or that the taker can do nothing with
     */
    static void read(Path file, Consumer<EventLine> taker) {
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Optional<String> line = Optional.ofNullable(lines.readLine());
            while (line.isPresent()) {
                number++;
                line.filter(text -> !text.isEmpty()).map(EventLine::read).ifPresent(taker);
                line = Optional.ofNullable(lines.readLine());
            }
        } catch (IOException unreadable) {
            throw new UnusableInputException(file, "cannot be read: " + unreadable.getMessage());
        } catch (IllegalArgumentException | UnknownEventException unusable) {
            throw new UnusableInputException(file, "line " + number + ": " + unusable.getMessage());
        }
    }
}
