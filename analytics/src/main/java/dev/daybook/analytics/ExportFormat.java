package dev.daybook.analytics;

import dev.daybook.analytics.files.CsvFormat;
import dev.daybook.analytics.files.FileFormat;
import dev.daybook.analytics.files.NdjsonFormat;
import dev.daybook.analytics.ocel.OcelFormat;
import dev.daybook.analytics.parquet.ParquetFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which history can be had as files. */
public enum ExportFormat {
    NDJSON,
    CSV,
    PARQUET,
    OCEL;

    /** What makes its files. */
    public FileFormat files() {
        return switch (this) {
            case NDJSON -> new NdjsonFormat();
            case CSV -> new CsvFormat();
            case PARQUET -> new ParquetFormat();
            case OCEL -> new OcelFormat();
        };
    }

    /** As it is called outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that is called so. */
    public static Optional<ExportFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** What they are called. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ExportFormat::word).toList();
    }
}
