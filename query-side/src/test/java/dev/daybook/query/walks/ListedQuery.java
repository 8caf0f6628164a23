package dev.daybook.query.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A question of the API that a view answers, and the index of the view that serves it.
 *
 * @param path asked of the walk of {@link #SEED}
 * @param body asked with it, by POST
 */
record ListedQuery(String view, String index, String path, Optional<String> body) {

    static final long SEED = 1_884;
    static final int EVENTS = 900;

    private static final Path FILE = Path.of("src/test/resources/views/queries.txt");

    /** In place of an index. */
    private static final String NONE = "-";

    /** All that are listed, {@code <view> <index> <path> <body>} in a line. */
    static List<ListedQuery> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(line -> line.split(" ", 4))
                    .map(words -> new ListedQuery(
                            words[0],
                            words[1],
                            words[2],
                            Arrays.stream(words).skip(3).findFirst()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it counts all documents, to which no index leads. */
    boolean countsAll() {
        return index.equals(NONE);
    }
}
