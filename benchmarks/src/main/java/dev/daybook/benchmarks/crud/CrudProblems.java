package dev.daybook.benchmarks.crud;

import java.net.URI;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals as problem details. */
@RestControllerAdvice
class CrudProblems {

    @ExceptionHandler
    ProblemDetail refused(CrudRefusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(URI.create("/problems/" + refusal.code()));
        problem.setProperty("code", refusal.code());
        return problem;
    }
}
