package dev.daybook.query.infrastructure.http;

import dev.daybook.query.infrastructure.consistency.ForeignTokenException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers with a problem whatever goes wrong in a controller of this side. */
@RestControllerAdvice(basePackages = "dev.daybook.query")
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(QueryProblem problem, HttpServletRequest request) {
        ResponseEntity<Object> answer = Problems.answer(
                request,
                problem.status(),
                problem.code(),
                problem.status().getReasonPhrase(),
                String.valueOf(problem.getMessage()),
                problem.faults());
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.putAll(problem.headers());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler
    ResponseEntity<Object> foreign(ForeignTokenException token, HttpServletRequest request) {
        Fault fault = new Fault("Consistency-Token", "bad-header", String.valueOf(token.getMessage()));
        return refused(QueryProblem.badRequest(List.of(fault)), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException query, HttpServletRequest request) {
        Fault fault = new Fault("query", "bad-value", "must be percent-encoded UTF-8");
        return refused(QueryProblem.badRequest(List.of(fault)), request);
    }

    /** The caller has gone; nobody is left to be answered. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException unusable) {
        LOG.debug("nobody listens any more: {}", unusable.toString());
    }

    /** An answer that has begun is broken off: its reader must not take it for whole. */
    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        if (failure instanceof ErrorResponse framework) {
            return ofFramework(framework, request);
        }
        if (ViewsAway.explains(failure)) {
            LOG.warn("views are away, trace id {}: {}", Problems.traceId(request), failure.toString());
            return refused(ViewsAway.problem(), request);
        }
        if (HistoryAway.explains(failure)) {
            LOG.warn("history is away, trace id {}: {}", Problems.traceId(request), failure.toString());
            return refused(HistoryAway.problem(), request);
        }
        LOG.error("request failed, trace id {}", Problems.traceId(request), failure);
        return Problems.answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Internal Server Error",
                "Something went wrong on our side; the trace id names it in the log.",
                List.of());
    }

    /** Refusals that Spring decides on: no such path, no such method, no such representation. */
    static ResponseEntity<Object> ofFramework(ErrorResponse framework, HttpServletRequest request) {
        HttpStatus status = HttpStatus.valueOf(framework.getStatusCode().value());
        ResponseEntity<Object> answer = Problems.answer(
                request,
                status,
                status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'),
                status.getReasonPhrase(),
                "The request was refused: " + status.getReasonPhrase() + ".",
                List.of());
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(framework.getHeaders());
        headers.putAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, status);
    }
}
