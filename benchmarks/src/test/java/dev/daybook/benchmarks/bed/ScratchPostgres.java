package dev.daybook.benchmarks.bed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** One PostgreSQL for all tests of this module; it goes with their process. */
public final class ScratchPostgres {

    private static final BenchPostgres SERVER = start();

    private ScratchPostgres() {}

    public static BenchPostgres server() {
        return SERVER;
    }

    /** A bed for a suite's parts. */
    public static Bed bed() throws IOException {
        return new Bed(
                SERVER,
                Files.createTempDirectory(Path.of("target"), "bed"),
                Path.of(".."),
                true,
                new PrintStream(OutputStream.nullOutputStream()));
    }

    private static BenchPostgres start() {
        try {
            return BenchPostgres.start(
                    Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
