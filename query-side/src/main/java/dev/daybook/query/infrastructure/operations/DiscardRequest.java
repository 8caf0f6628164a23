package dev.daybook.query.infrastructure.operations;

import dev.daybook.query.infrastructure.http.BodyReader;
import dev.daybook.query.infrastructure.http.ReasonRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;

/**
 * Which dead letter a view is to do without.
 *
 * @param key that waits
 * @param eventId of the event that it waits for
 */
record DiscardRequest(
        @NotNull @Pattern(regexp = DiscardRequest.KEY) String key,
        @NotNull @Pattern(regexp = DiscardRequest.ID) String eventId,
        @NotNull ReasonRequest reason) {

    private static final String KEY = ".{1,400}";
    private static final String ID = "[0-9A-Za-z-]{1,64}";

    static DiscardRequest read(HttpServletRequest request) throws IOException {
        BodyReader body = BodyReader.of(request);
        DiscardRequest read =
                new DiscardRequest(body.text("key", KEY), body.text("eventId", ID), ReasonRequest.read(body));
        body.finish();
        return read;
    }
}
