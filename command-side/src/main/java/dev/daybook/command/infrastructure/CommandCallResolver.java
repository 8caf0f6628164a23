package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.CustomerActor;
import dev.daybook.store.IdempotencyRecords;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes a {@link CommandCall} of a request, or refuses it naming every header that is wrong. */
@Component
final class CommandCallResolver implements HandlerMethodArgumentResolver {

    static final String ACTOR = "Daybook-Actor";

    /** What is asked under it is about what is the calling customer's own. */
    private static final String OWN = "/v1/me/";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x3f\\x41-\\x7e]{1,128}");
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})(\\.[0-9A-Za-z.-]*)?\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(CommandCall.class);
    }

    @Override
    public CommandCall resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        List<Fault> faults = new ArrayList<>();
        Optional<String> key = header(request, "Idempotency-Key", KEY, faults);
        boolean streamed = parameter.hasMethodAnnotation(StreamedBody.class);
        boolean dryRun = !streamed && dryRun(request, faults);
        boolean asked = parameter.hasMethodAnnotation(Question.class);
        if (key.isEmpty() && !dryRun && !asked && faults.isEmpty()) {
            faults.add(new Fault("header:Idempotency-Key", "required", "every command needs an Idempotency-Key"));
        }
        String actor = header(request, ACTOR, SUBJECT, faults).orElse("anonymous");
        Optional<String> onBehalfOf = header(request, "Daybook-On-Behalf-Of", SUBJECT, faults);
        Optional<String> correlationId = header(request, "Daybook-Correlation-Id", SUBJECT, faults);
        OptionalLong version = version(request, faults);
        Optional<String> customer = isOwn(request) ? Optional.of(customer(actor)) : Optional.empty();
        if (!faults.isEmpty()) {
            throw RequestException.malformed(faults);
        }
        byte[] body = streamed ? new byte[0] : BodyBytes.of(request, parameter);
        return new CommandCall(
                new IdempotencyRecords.Scope(Tenants.DEFAULT, actor, key.orElse("")),
                hash(request, parameter, body),
                actor,
                onBehalfOf,
                customer,
                correlationId,
                Optional.empty(),
                Traces.parent(request),
                version,
                dryRun);
    }

    /** By the path that the method is mapped to, as the request's may be written in more ways than one. */
    private static boolean isOwn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String path
                && path.startsWith(OWN);
    }

    private static String customer(String actor) {
        return CustomerActor.of(actor)
                .map(CustomerActor::customerId)
                .orElseThrow(() -> RequestException.refused(
                        HttpStatus.FORBIDDEN, "not-a-customer", "only customers have orders of their own"));
    }

    private static Optional<String> header(HttpServletRequest request, String name, Pattern form, List<Fault> faults) {
        String value = request.getHeader(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!form.matcher(value).matches()) {
            faults.add(new Fault("header:" + name, "pattern", "must match " + form));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static boolean dryRun(HttpServletRequest request, List<Fault> faults) {
        // getParameter would read a body that is sent as a form.
        String value = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("dryRun");
        if (value != null && !value.equals("true") && !value.equals("false")) {
            faults.add(new Fault("query:dryRun", "wrong-type", "must be true or false"));
        }
        return "true".equals(value);
    }

    /** If-Match takes the ETag of a command or of a view: both begin with the stream's version. */
    private static OptionalLong version(HttpServletRequest request, List<Fault> faults) {
        String value = request.getHeader("If-Match");
        if (value == null) {
            return OptionalLong.empty();
        }
        Matcher etag = ETAG.matcher(value);
        if (!etag.matches()) {
            faults.add(new Fault("header:If-Match", "pattern", "must be one strong ETag"));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(etag.group(1)));
    }

    private static String hash(HttpServletRequest request, MethodParameter parameter, byte[] body) {
        String query = parameter.hasMethodAnnotation(BinaryBody.class) ? "?" + request.getQueryString() : "";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + request.getRequestURI() + query + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
