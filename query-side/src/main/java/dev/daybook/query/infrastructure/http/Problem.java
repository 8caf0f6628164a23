package dev.daybook.query.infrastructure.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What a refused request is answered with: an RFC 9457 problem. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Fault> errors,
        String traceId) {

    public Problem {
        errors = List.copyOf(errors);
    }
}
