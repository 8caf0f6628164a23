package dev.daybook.query.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A question of the API that a view answers, and the index of the view that serves it.
 *
 * @param path asked of the walk of {@link #SEED}
 */
record ListedQuery(String view, String index, String path) {

    static final long SEED = 1_752;
    static final int EVENTS = 900;

    private static final Path FILE = Path.of("src/test/resources/views/queries.txt");

    /** All that are listed, {@code <view> <index> <path>} in a line. */
    static List<ListedQuery> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(line -> line.split(" ", 3))
                    .map(words -> new ListedQuery(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
