package dev.daybook.benchmarks.measure;

/**
 * A variant at one load, which is run once in each round.
 *
 * @param variant what is measured
 * @param load under which load
 */
public record Cell(String variant, String load, Work work) {

    /** One measurement; what it set up stays for the next. */
    @FunctionalInterface
    public interface Work {
        Sample measure(Pace pace) throws Exception;
    }
}
