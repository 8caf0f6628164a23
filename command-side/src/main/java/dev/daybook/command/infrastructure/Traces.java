package dev.daybook.command.infrastructure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C trace context of a request. */
final class Traces {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String TRACE_ID = Traces.class.getName();

    private Traces() {}

    /** The caller's trace parent, where it sent a valid one. */
    static Optional<String> parent(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"))
                .filter(parent -> TRACEPARENT.matcher(parent).matches());
    }

    /** 32 hexadecimal digits: the caller's trace, else one that stands for this request alone. */
    static String traceId(HttpServletRequest request) {
        if (request.getAttribute(TRACE_ID) instanceof String known) {
            return known;
        }
        String id = parent(request).map(parent -> parent.substring(3, 35)).orElseGet(Traces::random);
        request.setAttribute(TRACE_ID, id);
        return id;
    }

    private static String random() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
    }
}
