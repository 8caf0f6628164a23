package dev.daybook.query.infrastructure.replays;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.query.infrastructure.viewlog.Replay;
import java.time.Instant;
import java.util.Optional;

/**
 * A rebuild on the wire.
 *
 * @param collection what it fills
 * @param live whether queries read it
 * @param mostPerSecond the bound on how fast it goes
 * @param progress how far it is; absent once it is gone
 * @param verification what a comparison with the stored events came to
 * @param setbacks how often a switch to it was called off; after the third it is left to people
 * @param trouble why a switch to it was called off, the last time
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReplayResponse(
        String id,
        String view,
        String collection,
        Replay.Phase phase,
        boolean live,
        String mode,
        Optional<Integer> mostPerSecond,
        Optional<Progressed> progress,
        Optional<Verified> verification,
        int setbacks,
        Optional<String> trouble,
        String startedBy,
        Instant startedAt) {

    /**
     * How far it is.
     *
     * @param position up to which every event is in it
     * @param total how many events there are
     * @param eventsPerSecond how fast it went in the last seconds
     * @param etaSeconds when it will have caught up
     * @param documents how many there are in it, about
     * @param documentsLive how many there are in the live build, about
     * @param deadLetters how many events it could not take, with those behind them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Progressed(
            long position,
            long total,
            long eventsPerSecond,
            Optional<Long> etaSeconds,
            long documents,
            long documentsLive,
            long deadLetters) {}

    /** Keys that were folded again, and how many of them differ. */
    record Verified(int sampled, int different) {}

    static ReplayResponse of(Replay replay, String collection, boolean live, Optional<Progressed> progress) {
        return new ReplayResponse(
                replay.id(),
                replay.view(),
                collection,
                replay.phase(),
                live,
                replay.automatic() ? "automatic" : "by-hand",
                replay.eventsPerSecond(),
                progress,
                replay.check().map(check -> new Verified(check.sampled(), check.different())),
                replay.setbacks(),
                replay.trouble(),
                replay.startedBy(),
                replay.startedAt());
    }
}
