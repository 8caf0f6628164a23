package dev.daybook.command.requests;

import dev.daybook.events.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a customer does something: one of a few codes to count by, perhaps with words. */
public record CustomerReasonRequest(
        @NotNull @Pattern(regexp = "changed-mind|ordered-by-mistake|takes-too-long|found-elsewhere|other")
        String code,

        @Nullable @Size(max = 1000) String text) {

    Reason reason() {
        return new Reason(code, Optional.ofNullable(text).orElse(""));
    }
}
