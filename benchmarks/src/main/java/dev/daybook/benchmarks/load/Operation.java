package dev.daybook.benchmarks.load;

/** One thing done again and again by many at once; it returns when it is durable or answered. */
@FunctionalInterface
public interface Operation {
    void run() throws Exception;
}
