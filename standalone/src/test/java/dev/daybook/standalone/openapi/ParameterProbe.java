package dev.daybook.standalone.openapi;

import dev.daybook.command.infrastructure.CommandCall;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns which parameters and headers an endpoint reads by hand, and in which form, by calling it: once without any, then with
 * wrong ones, each of which is refused in words that tell the form. An unknown parameter keeps it from going any further.
 */
final class ParameterProbe {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN = "?";
    private static final String ACTOR = "Daybook-Actor";
    private static final String A_CUSTOMER = "customer/c-1";
    private static final String WRONG = "\u0001";
    /** What is asked under it is asked by a customer. */
    static final String OWN = "/v1/me/";

    private static final String WRONG_WAIT = "wait=99";

    /** What an endpoint has read, and what it has said of each. */
    record Found(Set<String> query, Set<String> headers, List<Fault> faults) {

        /** The words in which a wrong value is refused; empty where any is taken. */
        String form(String name) {
            return faults.stream()
                    .filter(fault -> fault.name().equals(name) && fault.code().matches("bad-value|bad-header|pattern"))
                    .map(Fault::message)
                    .findFirst()
                    .orElse("");
        }

        boolean says(String name, String codes) {
            return faults.stream()
                    .anyMatch(fault -> fault.name().equals(name) && fault.code().matches(codes));
        }
    }

    record Fault(String name, String code, String message) {}

    private ParameterProbe() {}

    /** What a controller's method reads out of the request itself. */
    static Found of(Endpoint endpoint) {
        Set<String> query = new LinkedHashSet<>();
        Set<String> headers = new LinkedHashSet<>();
        List<Fault> missing = call(endpoint, new Recorder(query, headers, List.of(), null));
        List<Fault> wrong = call(endpoint, new Recorder(query, headers, List.of(WRONG), WRONG_WAIT));
        List<Fault> twice = call(endpoint, new Recorder(query, headers, List.of(WRONG, WRONG), null));
        return new Found(
                query,
                headers,
                java.util.stream.Stream.of(missing, wrong, twice)
                        .flatMap(List::stream)
                        .toList());
    }

    /** What every command reads out of the headers. */
    static Found ofCommandCall(Endpoint command) {
        Set<String> headers = new LinkedHashSet<>();
        var _ = resolve(command, new Recorder(Set.of(), headers, List.of(), null));
        List<Fault> wrong = resolve(command, new Recorder(Set.of(), headers, List.of(), WRONG));
        return new Found(Set.of(), headers, wrong);
    }

    private static List<Fault> resolve(Endpoint command, Recorder request) {
        request.setQueryString("dryRun=true");
        Class<?> type = CommandCall.class;
        Object resolver = new ObjenesisStd().newInstance(load(type.getPackageName() + ".CommandCallResolver"));
        int index = Arrays.asList(command.method().getParameterTypes()).indexOf(type);
        Method resolve = Arrays.stream(resolver.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals("resolveArgument") && !method.isBridge())
                .findFirst()
                .orElseThrow();
        return invoke(
                resolver,
                resolve,
                new MethodParameter(command.method(), index),
                null,
                new ServletWebRequest(request),
                null);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static List<Fault> call(Endpoint endpoint, Recorder request) {
        Object controller = new ObjenesisStd().newInstance(endpoint.controller());
        @Nullable
        Object[] arguments = Arrays.stream(endpoint.method().getParameterTypes())
                .map(type -> argument(type, request))
                .toArray();
        return invoke(controller, endpoint.method(), arguments);
    }

    private static @Nullable Object argument(Class<?> type, Recorder request) {
        if (type == HttpServletRequest.class) {
            return request;
        }
        if (type == MultiValueMap.class) {
            return request.map();
        }
        return type == UUID.class ? new UUID(0, 0) : type == String.class ? UNKNOWN : null;
    }

    private static List<Fault> invoke(Object target, Method method, @Nullable Object... arguments) {
        try {
            ReflectionUtils.makeAccessible(method);
            var _ = method.invoke(target, arguments);
            return List.of();
        } catch (InvocationTargetException refused) {
            return faults(Objects.requireNonNull(refused.getCause()));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static List<Fault> faults(Throwable refused) {
        Method faults = ReflectionUtils.findMethod(refused.getClass(), "faults");
        if (faults == null) {
            return List.of();
        }
        ReflectionUtils.makeAccessible(faults);
        return JSON.<JsonNode>valueToTree(ReflectionUtils.invokeMethod(faults, refused))
                .valueStream()
                .map(fault -> new Fault(
                        fault.path("parameter")
                                .asString(fault.path("pointer").asString(""))
                                .replaceFirst("^(query|header|path):", ""),
                        fault.path("code").asString(),
                        fault.path("message").asString()))
                .filter(fault -> !fault.name().equals(UNKNOWN))
                .toList();
    }

    /** A request that notes what it is asked for. */
    private static final class Recorder extends MockHttpServletRequest {

        private final Set<String> query;
        private final Set<String> headers;
        private final List<String> values;
        private final @Nullable String header;

        Recorder(Set<String> query, Set<String> headers, List<String> values, @Nullable String header) {
            this.query = query;
            this.headers = headers;
            this.values = values;
            this.header = header;
        }

        private List<String> asked(Object name) {
            query.add(name.toString());
            return values;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            List<String> given = asked(name);
            return given.isEmpty() ? null : given.toArray(String[]::new);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return asked(name).stream().findFirst().orElse(null);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of(UNKNOWN, new String[] {""});
        }

        @Override
        public @Nullable String getHeader(String name) {
            headers.add(name);
            return name.equals(ACTOR) && !WRONG.equals(header) ? A_CUSTOMER : header;
        }

        MultiValueMap<String, String> map() {
            return new LinkedMultiValueMap<>(new LinkedHashMap<>(Map.of(UNKNOWN, List.of("")))) {
                @Override
                public List<String> getOrDefault(Object name, List<String> preset) {
                    return asked(name);
                }

                @Override
                public boolean containsKey(Object name) {
                    return !asked(name).isEmpty();
                }
            };
        }
    }
}
