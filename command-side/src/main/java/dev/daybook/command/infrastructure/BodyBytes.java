package dev.daybook.command.infrastructure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The body of a command as it came, within its limit and of the media type that the command takes; read once. */
final class BodyBytes {

    private static final String READ = BodyBytes.class.getName();
    private static final int BODY_MEBIBYTES = 1;

    private BodyBytes() {}

    /** The body of the request whose handler has this parameter; without one, an empty JSON object. */
    static byte[] of(HttpServletRequest request, MethodParameter parameter) throws IOException {
        if (request.getAttribute(READ) instanceof byte[] read) {
            return read;
        }
        byte[] body = read(request, parameter);
        request.setAttribute(READ, body);
        return body;
    }

    private static byte[] read(HttpServletRequest request, MethodParameter parameter) throws IOException {
        BodyLimit limit = parameter.getMethodAnnotation(BodyLimit.class);
        int mebibytes = limit == null ? BODY_MEBIBYTES : limit.mebibytes();
        byte[] body = request.getInputStream().readNBytes((mebibytes << 20) + 1);
        if (body.length > mebibytes << 20) {
            throw new RequestException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body-too-large",
                    "the body may have " + mebibytes + " MiB",
                    List.of());
        }
        BinaryBody binary = parameter.getMethodAnnotation(BinaryBody.class);
        if (body.length == 0 && binary == null) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
        List<String> taken = binary == null ? List.of(MediaType.APPLICATION_JSON_VALUE) : Arrays.asList(binary.value());
        if (taken.stream().noneMatch(type -> isOf(type, request.getContentType()))) {
            throw new RequestException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "the body must be " + String.join(" or ", taken),
                    List.of());
        }
        return body;
    }

    private static boolean isOf(String type, @Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(type).isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
