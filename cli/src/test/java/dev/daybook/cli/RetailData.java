package dev.daybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files to import: the dirty fixture that always runs, and the real one where it lies. */
final class RetailData {

    private RetailData() {}

    static Path dirty() {
        try {
            return Path.of(RetailData.class.getResource("/dirty.csv").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String dirtyText() {
        try {
            return Files.readString(dirty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder DAYBOOK_DATA, relative to the repository's root; says so when the file is not there. */
    static Optional<Path> real() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("shared-events")) ? here : here.resolve("..");
        String folder = Optional.ofNullable(System.getenv("DAYBOOK_DATA")).orElse("../shared/data");
        Path file = root.resolve(folder).resolve("online-retail.csv.gz").normalize();
        if (Files.isReadable(file)) {
            return Optional.of(file);
        }
        System.out.println("SKIPPED: no " + file + "; set DAYBOOK_DATA to the folder that holds it");
        return Optional.empty();
    }
}
