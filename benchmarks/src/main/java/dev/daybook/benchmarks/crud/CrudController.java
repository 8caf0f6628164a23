package dev.daybook.benchmarks.crud;

import dev.daybook.benchmarks.crud.CrudRequests.CancelRequest;
import dev.daybook.benchmarks.crud.CrudRequests.NothingRequest;
import dev.daybook.benchmarks.crud.CrudRequests.PlaceRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Place, confirm and cancel. */
@RestController
class CrudController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int BODY_MAX = 8 << 20;

    private final CrudOrders orders;
    private final JsonMapper json;
    private final Validator validator;

    CrudController(CrudOrders orders, JsonMapper json, Validator validator) {
        this.orders = orders;
        this.json = json;
        this.validator = validator;
    }

    @PostMapping("/v1/orders")
    ResponseEntity<CrudAnswer> place(HttpServletRequest http) throws IOException {
        byte[] body = body(http);
        PlaceRequest request = read(body, PlaceRequest.class);
        CrudAnswer answer = orders.place(call(http, body), request);
        return ResponseEntity.created(URI.create("/v1/orders/" + answer.id()))
                .eTag(etag(answer))
                .body(answer);
    }

    @PostMapping("/v1/orders/{id}/confirm")
    ResponseEntity<CrudAnswer> confirm(@PathVariable UUID id, HttpServletRequest http) throws IOException {
        byte[] body = body(http);
        var _ = read(body, NothingRequest.class);
        return answer(orders.change(call(http, body), id, Change.CONFIRM, "{}"));
    }

    @PostMapping("/v1/orders/{id}/cancel")
    ResponseEntity<CrudAnswer> cancel(@PathVariable UUID id, HttpServletRequest http) throws IOException {
        byte[] body = body(http);
        CancelRequest request = read(body, CancelRequest.class);
        return answer(orders.change(call(http, body), id, Change.CANCEL, json.writeValueAsString(request)));
    }

    private static ResponseEntity<CrudAnswer> answer(CrudAnswer answer) {
        return ResponseEntity.ok().eTag(etag(answer)).body(answer);
    }

    private static String etag(CrudAnswer answer) {
        return "\"" + answer.version() + "\"";
    }

    private static byte[] body(HttpServletRequest http) throws IOException {
        byte[] body = http.getInputStream().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            throw new CrudRefusal(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
        }
        return body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body;
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            T request = json.readValue(body, type);
            Set<ConstraintViolation<T>> violations = validator.validate(request);
            if (!violations.isEmpty()) {
                throw new CrudRefusal(HttpStatus.BAD_REQUEST, "malformed-request");
            }
            return request;
        } catch (JacksonException _) {
            throw new CrudRefusal(HttpStatus.BAD_REQUEST, "malformed-request");
        }
    }

    private static CrudCall call(HttpServletRequest http, byte[] body) {
        String key = http.getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new CrudRefusal(HttpStatus.BAD_REQUEST, "malformed-request");
        }
        String client = Optional.ofNullable(http.getHeader("Daybook-Actor")).orElse("anonymous");
        return new CrudCall(client, key, hash(http, body), expectedVersion(http));
    }

    private static OptionalInt expectedVersion(HttpServletRequest http) {
        String etag = http.getHeader("If-Match");
        if (etag == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(etag.replace("\"", "")));
        } catch (NumberFormatException _) {
            throw new CrudRefusal(HttpStatus.BAD_REQUEST, "malformed-request");
        }
    }

    private static String hash(HttpServletRequest http, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((http.getMethod() + " " + http.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
