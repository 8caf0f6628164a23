package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Fault;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is refused before any rule of the business is asked, with everything that is wrong with it. */
public final class RequestException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Fault> faults;

    RequestException(HttpStatus status, String code, String message, List<Fault> faults) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    /** A request with faults, told all at once. */
    public static RequestException malformed(List<Fault> faults) {
        return new RequestException(
                HttpStatus.BAD_REQUEST, "malformed-request", faults.size() + " fault(s) in the request", faults);
    }

    /** A request that is refused as a whole. */
    public static RequestException refused(HttpStatus status, String code, String message) {
        return new RequestException(status, code, message, List.of());
    }

    /** A request that is refused with everything that is wrong with it. */
    public static RequestException refused(HttpStatus status, String code, String message, List<Fault> faults) {
        return new RequestException(status, code, message, faults);
    }

    /** A request with one fault, told as a {@link Fault} tells it. */
    public static RequestException malformed(String pointer, String code, String message) {
        return malformed(List.of(new Fault(pointer, code, message)));
    }

    HttpStatus status() {
        return status;
    }

    /** Stable word for what is wrong. */
    public String code() {
        return code;
    }

    /** Every single thing that is wrong. */
    public List<Fault> faults() {
        return faults;
    }
}
