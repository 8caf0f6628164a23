package dev.daybook.query.infrastructure.http;

import dev.daybook.events.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Why somebody takes something away. */
public record ReasonRequest(
        @NotNull @Pattern(regexp = ReasonRequest.CODE) String code,
        @Nullable @Pattern(regexp = ReasonRequest.TEXT) String text) {

    private static final String CODE = "[A-Za-z0-9._-]{1,64}";
    private static final String TEXT = "(?s).{0,1000}";

    /** Reads the field {@code reason} of a body. */
    public static ReasonRequest read(BodyReader body) {
        BodyReader reason = body.object("reason");
        ReasonRequest request = new ReasonRequest(
                reason.text("code", CODE), reason.optionalText("text", TEXT).orElse(null));
        reason.requireNothingElse();
        return request;
    }

    public Reason reason() {
        return new Reason(code, text == null ? "" : text);
    }
}
