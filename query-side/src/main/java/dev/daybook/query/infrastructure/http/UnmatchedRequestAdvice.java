package dev.daybook.query.infrastructure.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers with a problem what no controller takes: unknown paths and methods. For the query side on its own; where two
 * sides share a port it is for their host to say.
 */
@ControllerAdvice
public class UnmatchedRequestAdvice {

    @ExceptionHandler({
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ResponseEntity<Object> unmatched(Exception refused, HttpServletRequest request) {
        return ProblemAdvice.ofFramework((ErrorResponse) refused, request);
    }
}
