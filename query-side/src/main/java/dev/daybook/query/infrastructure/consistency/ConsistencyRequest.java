package dev.daybook.query.infrastructure.consistency;

import dev.daybook.store.ConsistencyToken;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a caller asks of a view's freshness.
 *
 * @param token what the view must hold
 * @param patience how long the caller would wait for it; absent: it did not say
 */
public record ConsistencyRequest(Optional<ConsistencyToken> token, Optional<Duration> patience) {

    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final String WAIT = "wait=";

    /** Reads both headers; tells {@code refuse} the header and what is wrong with it. */
    public static ConsistencyRequest read(
            Optional<String> token, Optional<String> prefer, BiConsumer<String, String> refuse) {
        return new ConsistencyRequest(
                token.flatMap(text -> readToken(text, refuse)),
                prefer.flatMap(ConsistencyRequest::waitPreference).flatMap(text -> readWait(text, refuse)));
    }

    private static Optional<ConsistencyToken> readToken(String text, BiConsumer<String, String> refuse) {
        try {
            return Optional.of(ConsistencyToken.parse(text.strip()));
        } catch (IllegalArgumentException _) {
            refuse.accept("Consistency-Token", "must be the token of an earlier answer");
            return Optional.empty();
        }
    }

    private static Optional<String> waitPreference(String preferences) {
        return Arrays.stream(preferences.split(",", -1))
                .map(preference -> preference.strip().toLowerCase(Locale.ROOT))
                .filter(preference -> preference.startsWith(WAIT))
                .map(preference -> preference.substring(WAIT.length()))
                .findFirst();
    }

    private static Optional<Duration> readWait(String text, BiConsumer<String, String> refuse) {
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= LONGEST_WAIT_SECONDS) {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
        }
        refuse.accept("Prefer", "wait must be 0 to " + LONGEST_WAIT_SECONDS + " seconds");
        return Optional.empty();
    }
}
