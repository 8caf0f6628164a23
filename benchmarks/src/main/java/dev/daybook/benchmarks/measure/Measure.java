package dev.daybook.benchmarks.measure;

/** What is measured of a variant in one round; times are milliseconds, processor time is microseconds per operation. */
public enum Measure {
    RATE("rate_per_s", "rate/s"),
    P50("p50_ms", "p50 ms"),
    P99("p99_ms", "p99 ms"),
    P999("p999_ms", "p99.9 ms"),
    MAX("max_ms", "max ms"),
    JVM_CPU("jvm_cpu_us_per_op", "JVM µs/op"),
    POSTGRES_CPU("postgres_cpu_us_per_op", "PG µs/op"),
    BYTES_PER_PAYLOAD_BYTE("bytes_per_payload_byte", "bytes/payload");

    private final String key;
    private final String heading;

    Measure(String key, String heading) {
        this.key = key;
        this.heading = heading;
    }

    /** Its name in JSON, unit last. */
    public String key() {
        return key;
    }

    /** Its column in the table. */
    public String heading() {
        return heading;
    }
}
