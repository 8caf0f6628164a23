package dev.daybook.query.infrastructure.replays;

import dev.daybook.query.infrastructure.http.BodyReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How fast a rebuild may go.
 *
 * @param eventsPerSecond absent: as fast as can be
 */
record PaceRequest(
        @Nullable @Min(1) @Max(StartReplayRequest.MOST_PER_SECOND)
        Integer eventsPerSecond) {

    static PaceRequest read(HttpServletRequest request) throws IOException {
        BodyReader body = BodyReader.of(request);
        PaceRequest read = new PaceRequest(body.number("eventsPerSecond", StartReplayRequest.MOST_PER_SECOND)
                .orElse(null));
        body.finish();
        return read;
    }
}
