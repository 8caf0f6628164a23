package dev.daybook.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An append-only file, one line of JSON per entry, on disk before anybody is answered. */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** No channel: an interrupt would close that for everybody. */
    private final RandomAccessFile file;

    private final List<Entry> history = new ArrayList<>();

    /**
     * A step that was taken, or a notice that was told.
     *
     * @param key under which the step was asked for
     * @param request tells a repeat from another request under the same key
     */
    record Entry(Optional<String> key, Optional<String> request, Optional<Step> step, Optional<String> told) {

        static Entry of(String key, String request, Step step) {
            return new Entry(Optional.of(key), Optional.of(request), Optional.of(step), Optional.empty());
        }

        static Entry told(String noticeId) {
            return new Entry(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(noticeId));
        }
    }

    Journal(Path path) throws IOException {
        byte[] known = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        this.file = new RandomAccessFile(path.toFile(), "rw");
        int whole = read(known);
        file.setLength(whole);
        file.seek(whole);
    }

    /** How much of the file is whole: a kill in the middle of a line leaves one that nobody was answered for. */
    private int read(byte[] known) {
        int whole = 0;
        for (int end = 0; end < known.length; end++) {
            if (known[end] == '\n') {
                history.add(entry(new String(known, whole, end - whole, UTF_8)));
                whole = end + 1;
            }
        }
        return whole;
    }

    private static Entry entry(String line) {
        try {
            return JSON.readValue(line, Entry.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException("the simulator's journal has a line that is none: " + line, broken);
        }
    }

    List<Entry> history() {
        return List.copyOf(history);
    }

    synchronized void append(Entry entry) {
        try {
            file.write((JSON.writeValueAsString(entry) + "\n").getBytes(UTF_8));
            file.getFD().sync();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
