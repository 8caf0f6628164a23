package dev.daybook.cli.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and how long a request is tried again when nothing or a passing trouble came back.
 *
 * @param tries at most so many, the first included
 * @param firstPause before the second try; doubled before each further one
 * @param patience no further try when so much time has passed since the first
 */
public record Retry(int tries, Duration firstPause, Duration patience) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Six tries within about half a minute. */
    public static final Retry USUAL = new Retry(6, Duration.ofMillis(500), Duration.ofSeconds(30));

    boolean allows(int done, Duration elapsed) {
        return done < tries && elapsed.compareTo(patience) < 0;
    }

    /** The pause after so many tries: grown, scattered by half, at least what the server asked for, bounded. */
    Duration pauseAfter(int done, Duration asked) {
        long grown = firstPause.toMillis() << Math.min(done - 1, 10);
        long scattered = grown / 2 + ThreadLocalRandom.current().nextLong(grown + 1);
        Duration pause = asked.toMillis() > scattered ? asked : Duration.ofMillis(scattered);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
