package dev.daybook.query.infrastructure.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;

/** A request of which nothing must be known but why. */
public record ReasonedRequest(@NotNull ReasonRequest reason) {

    /** Reads the body, and refuses whatever else is in it. */
    public static ReasonedRequest read(HttpServletRequest request) throws IOException {
        BodyReader body = BodyReader.of(request);
        ReasonedRequest read = new ReasonedRequest(ReasonRequest.read(body));
        body.finish();
        return read;
    }
}
