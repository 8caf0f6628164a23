package dev.daybook.command.requests;

import dev.daybook.events.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody does something. */
public record ReasonRequest(
        @NotNull @Pattern(regexp = Forms.NAME) String code,
        @Nullable @Size(max = 1000) String text) {

    public Reason reason() {
        return new Reason(code, Optional.ofNullable(text).orElse(""));
    }
}
