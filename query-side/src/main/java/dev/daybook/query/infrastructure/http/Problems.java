package dev.daybook.query.infrastructure.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Makes the answers to refused requests. */
final class Problems {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private Problems() {}

    static ResponseEntity<Object> answer(
            HttpServletRequest request,
            HttpStatusCode status,
            String code,
            String title,
            String detail,
            List<Fault> faults) {
        Problem problem = new Problem(
                "/problems/" + code,
                title,
                status.value(),
                detail,
                request.getRequestURI(),
                code,
                faults,
                traceId(request));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The caller's W3C trace id, or a new one. */
    static String traceId(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"))
                .map(TRACEPARENT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
    }
}
