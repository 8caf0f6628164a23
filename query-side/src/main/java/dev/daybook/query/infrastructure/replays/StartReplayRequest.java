package dev.daybook.query.infrastructure.replays;

import dev.daybook.query.infrastructure.http.BodyReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be built.
 *
 * @param id names the rebuild; the same once more is the same rebuild. Absent: a new one
 * @param eventsPerSecond so many are folded at most; absent: as many as can be
 * @param mode {@code automatic}: it becomes live by itself, once it has caught up and was found to be right; {@code by-hand}: when
 *     somebody says so. Absent: automatic
 */
record StartReplayRequest(
        @Nullable @Pattern(regexp = StartReplayRequest.UUID) String id,
        @NotNull @Pattern(regexp = StartReplayRequest.NAME) String view,

        @Nullable @Min(1) @Max(StartReplayRequest.MOST_PER_SECOND)
        Integer eventsPerSecond,

        @Nullable @Pattern(regexp = StartReplayRequest.MODE) String mode) {

    static final int MOST_PER_SECOND = 10_000_000;
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String NAME = "[a-z0-9_]{1,64}";
    private static final String BY_HAND = "by-hand";
    private static final String MODE = "automatic|" + BY_HAND;

    static StartReplayRequest read(HttpServletRequest request) throws IOException {
        BodyReader body = BodyReader.of(request);
        StartReplayRequest read = new StartReplayRequest(
                body.optionalText("id", UUID).orElse(null),
                body.text("view", NAME),
                body.number("eventsPerSecond", MOST_PER_SECOND).orElse(null),
                body.optionalText("mode", MODE).orElse(null));
        body.finish();
        return read;
    }

    boolean automatic() {
        return !BY_HAND.equals(mode);
    }
}
