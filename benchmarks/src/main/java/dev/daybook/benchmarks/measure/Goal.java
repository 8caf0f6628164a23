package dev.daybook.benchmarks.measure;

import java.util.Locale;
import java.util.Optional;

/** The ratios that a run reports, and the bound that each is meant to keep. */
public enum Goal {
    APPEND_VS_AXON_JDBC_32(true, 4),
    APPEND_VS_AXON_JDBC_512(true, 6),
    APPEND_VS_BATCH_1024(true, 0.8),
    LONE_P50_VS_INSERT(false, 1.2),
    HTTP_VS_CRUD_128(true, 3),
    HTTP_CPU_VS_CRUD_128(false, 1 / 3.0),
    HTTP_VS_CRUD_8(true, 1),
    REPLAY_VS_RAW(true, 0.8),
    LAG_P99_VS_COMMIT_P99(false, 5),
    LOAD_100K_VS_10(false, 1.2),
    APPEND_2M_VS_100K(true, 0.95),
    BYTES_VS_PAYLOAD(false, 1.4),
    /** No bound was set; it is told. */
    QUERY_BY_ID_VS_HELLO(true, 0),
    /** No bound was set: MongoDB is to be what is waited for. */
    REBUILD_VS_RAW(true, 0),
    PAGE_2M_VS_20K(false, 1.5),
    /** No bound was set: the index is filled behind the appends, with what they leave of the machine. */
    APPEND_INDEXED_VS_NOT(true, 0),
    /** No bound was set for history on its way out; its formats cost more than the events. */
    NDJSON_VS_RAW(true, 0),
    PARQUET_VS_RAW(true, 0),
    STREAM_VS_RAW(true, 0);

    private final boolean least;
    private final double bound;

    Goal(boolean least, double bound) {
        this.least = least;
        this.bound = bound;
    }

    /** Its name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a ratio keeps the bound; empty where there is none. */
    public Optional<Boolean> isReachedBy(double ratio) {
        return bound == 0 ? Optional.empty() : Optional.of(least ? ratio >= bound : ratio <= bound);
    }

    /** The bound in words. */
    public String bound() {
        return bound == 0 ? "" : String.format(Locale.ROOT, "%s %.3g", least ? "at least" : "at most", bound);
    }
}
