package dev.daybook.query.infrastructure.http;

import dev.daybook.query.infrastructure.consistency.Freshness;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as it is; carries what the caller is told. */
public final class QueryProblem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Fault> faults;
    private final transient Freshness freshness;

    private QueryProblem(HttpStatus status, String code, String detail, List<Fault> faults, Freshness freshness) {
        super(detail);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.freshness = freshness;
    }

    /** 400, listing every fault at once. */
    public static QueryProblem badRequest(List<Fault> faults) {
        return new QueryProblem(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                "The request has " + (faults.size() == 1 ? "a fault." : faults.size() + " faults."),
                faults,
                Freshness.UNASKED);
    }

    /** 404; a caller whose own writes the view does not hold yet learns that it may appear. */
    public static QueryProblem notFound(String detail, Freshness freshness) {
        return new QueryProblem(HttpStatus.NOT_FOUND, "not-found", detail, List.of(), freshness);
    }

    /** 409. */
    public static QueryProblem conflict(String code, String detail) {
        return new QueryProblem(HttpStatus.CONFLICT, code, detail, List.of(), Freshness.UNASKED);
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

    Freshness freshness() {
        return freshness;
    }
}
