package dev.daybook.benchmarks.crud;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** A request that is understood and not done. */
final class CrudRefusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    CrudRefusal(HttpStatus status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
