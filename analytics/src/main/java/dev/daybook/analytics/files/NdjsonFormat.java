package dev.daybook.analytics.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a line of JSON per event. */
public final class NdjsonFormat implements FileFormat {

    @Override
    public void write(Path lines, long first, long last, Path into) throws IOException {
        var _ = Files.copy(lines, into.resolve(FileFormat.name(first, last, "ndjson")));
    }
}
