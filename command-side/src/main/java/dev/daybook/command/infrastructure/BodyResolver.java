package dev.daybook.command.infrastructure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller the body of a command: as a record whose constraints hold, or as it came where it is no JSON. It is
 * refused naming everything that is wrong with it, after the headers.
 */
@Component
final class BodyResolver implements HandlerMethodArgumentResolver {

    private final RequestReader reader;

    BodyResolver(RequestReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type.equals(byte[].class) || (type.isRecord() && !type.equals(CommandCall.class));
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        byte[] body = BodyBytes.of(request, parameter);
        Class<?> type = parameter.getParameterType();
        return type.equals(byte[].class) ? body : reader.read(body, type);
    }
}
