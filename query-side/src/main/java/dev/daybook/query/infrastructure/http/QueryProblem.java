package dev.daybook.query.infrastructure.http;

import dev.daybook.query.infrastructure.consistency.Freshness;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as it is; carries what the caller is told. */
public final class QueryProblem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Fault> faults;
    private final transient HttpHeaders headers;

    private QueryProblem(HttpStatus status, String code, String detail, List<Fault> faults, HttpHeaders headers) {
        super(detail);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.headers = headers;
    }

    /** 400, listing every fault at once. */
    public static QueryProblem badRequest(List<Fault> faults) {
        return new QueryProblem(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                "The request has " + (faults.size() == 1 ? "a fault." : faults.size() + " faults."),
                faults,
                new HttpHeaders());
    }

    /** 404; a caller whose own writes the view does not hold yet learns that it may appear. */
    public static QueryProblem notFound(String detail, Freshness freshness) {
        HttpHeaders headers = new HttpHeaders();
        freshness.writeTo(headers);
        return new QueryProblem(HttpStatus.NOT_FOUND, "not-found", detail, List.of(), headers);
    }

    /** 409. */
    public static QueryProblem conflict(String code, String detail) {
        return refused(HttpStatus.CONFLICT, code, detail);
    }

    /** A request that is refused as a whole. */
    public static QueryProblem refused(HttpStatus status, String code, String detail) {
        return new QueryProblem(status, code, detail, List.of(), new HttpHeaders());
    }

    /** 503: what the answer depends on is away; it is worth asking again after a while. */
    public static QueryProblem unavailable(String code, String detail, Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return new QueryProblem(HttpStatus.SERVICE_UNAVAILABLE, code, detail, List.of(), headers);
    }

    /**
     * 429.
     *
     * @param policy name of the bound, its quota and its window, as the header {@code RateLimit-Policy} tells them
     */
    public static QueryProblem tooManyTries(String detail, String policy, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        headers.set("RateLimit-Policy", policy);
        headers.set("RateLimit", policy.substring(0, policy.indexOf(';')) + ";r=0;t=" + seconds);
        return new QueryProblem(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", detail, List.of(), headers);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Fault> faults() {
        return faults;
    }

    HttpHeaders headers() {
        return headers;
    }
}
