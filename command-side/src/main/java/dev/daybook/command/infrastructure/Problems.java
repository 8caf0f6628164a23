package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as problem details (RFC 9457). */
public final class Problems {

    private Problems() {}

    /**
     * A refusal.
     *
     * @param code stable word for the rule; its page is {@code /problems/<code>}
     * @param faults everything that is wrong, each with its place
     * @param more further members of the problem
     */
    public static ResponseEntity<ProblemDetail> refuse(
            HttpServletRequest request,
            HttpStatus status,
            String code,
            String detail,
            List<Fault> faults,
            Map<String, Object> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", code);
        problem.setProperty("errors", faults);
        problem.setProperty("traceId", Traces.traceId(request));
        more.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
