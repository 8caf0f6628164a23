package dev.daybook.query.infrastructure.consistency;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * What an answer says of its freshness.
 *
 * @param consistency {@code current} or {@code stale}; absent when nobody asked and nothing is known to be missing
 * @param waited how long the view was given to catch up
 */
public record Freshness(Optional<String> consistency, Optional<Duration> waited) {

    /** Nobody asked. */
    public static final Freshness UNASKED = new Freshness(Optional.empty(), Optional.empty());

    static Freshness of(boolean asked, boolean stale, Optional<Duration> waited) {
        return new Freshness(stale ? Optional.of("stale") : asked ? Optional.of("current") : Optional.empty(), waited);
    }

    /** Sets the headers that tell it. */
    public void writeTo(HttpHeaders headers) {
        consistency.ifPresent(state -> headers.set("Consistency", state));
        waited.ifPresent(wait -> headers.set("Preference-Applied", "wait=" + wait.toSeconds()));
    }
}
