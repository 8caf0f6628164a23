package dev.daybook.simulator;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How one simulator runs.
 *
 * @param port 0 for a free one
 * @param journal the file that keeps what happened
 * @param key that callers have to show
 * @param webhookSecret that webhooks are signed with
 * @param lateness how long a late answer takes, and until what was put off is decided
 * @param holdTime how long money stays held
 * @param failurePercent so many of a hundred questions end in a 500 or a cut connection, half of them after all was done
 * @param seed of these failures
 */
public record SimulatorSettings(
        String host,
        int port,
        Path journal,
        String key,
        String webhookSecret,
        Duration lateness,
        Duration holdTime,
        int failurePercent,
        long seed) {

    private static final Duration LATE = Duration.ofSeconds(8);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Without failures, holding money for seven days. */
    public static SimulatorSettings of(String host, int port, Path journal, String key, String webhookSecret) {
        return new SimulatorSettings(host, port, journal, key, webhookSecret, LATE, WEEK, 0, 0);
    }

    public SimulatorSettings late(Duration time) {
        return new SimulatorSettings(host, port, journal, key, webhookSecret, time, holdTime, failurePercent, seed);
    }

    public SimulatorSettings holding(Duration time) {
        return new SimulatorSettings(host, port, journal, key, webhookSecret, lateness, time, failurePercent, seed);
    }

    public SimulatorSettings failing(int percent, long withSeed) {
        return new SimulatorSettings(host, port, journal, key, webhookSecret, lateness, holdTime, percent, withSeed);
    }
}
