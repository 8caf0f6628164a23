package dev.daybook.standalone.openapi;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.Question;
import dev.daybook.command.infrastructure.StreamedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of an operation: those of its path, those that the framework binds, and those that the code reads by hand. */
final class Parameters {

    private static final Pattern CHOICE = Pattern.compile("must be one of \\[?([^\\]]+)]?");
    private static final Pattern NUMBER = Pattern.compile("must be a number from (\\d+) to (\\d+)");
    private static final Pattern FORM = Pattern.compile("must match (.+)");

    private final ParameterProbe.Found commandHeaders;
    private final ArrayNode parameters = JsonNodeFactory.instance.arrayNode();

    Parameters(ParameterProbe.Found commandHeaders) {
        this.commandHeaders = commandHeaders;
    }

    /** Of an endpoint that comes to call these methods. */
    static ArrayNode of(Endpoint endpoint, Set<String> calls, ParameterProbe.Found commandHeaders) {
        Parameters all = new Parameters(commandHeaders);
        boolean byHand = has(endpoint, HttpServletRequest.class) || has(endpoint, MultiValueMap.class);
        ParameterProbe.Found read = byHand
                ? ParameterProbe.of(endpoint)
                : new ParameterProbe.Found(Set.of(), Set.of(), java.util.List.of());
        all.path(endpoint, read);
        all.bound(endpoint);
        all.query(read);
        all.headers(read);
        if (has(endpoint, CommandCall.class)) {
            all.command(endpoint, calls);
        }
        if (endpoint.verb().equals("GET") && Answering.withETag(calls)) {
            all.header("If-None-Match", false).put("type", "string");
        }
        return all.parameters;
    }

    private static boolean has(Endpoint endpoint, Class<?> type) {
        return Arrays.asList(endpoint.method().getParameterTypes()).contains(type);
    }

    private void path(Endpoint endpoint, ParameterProbe.Found read) {
        for (String name : endpoint.variables()) {
            boolean uuid = read.form(name).equals("must be a UUID")
                    || Arrays.stream(endpoint.method().getParameters())
                            .anyMatch(given -> given.getName().equals(name) && given.getType() == UUID.class);
            ObjectNode schema = add("path", name, true).put("type", "string");
            if (uuid) {
                schema.put("format", "uuid");
            }
        }
    }

    private void bound(Endpoint endpoint) {
        for (Parameter given : endpoint.method().getParameters()) {
            RequestParam bound = given.getAnnotation(RequestParam.class);
            if (bound != null && given.getType() == String.class) {
                add("query", given.getName(), bound.required()).put("type", "string");
            }
        }
    }

    private void query(ParameterProbe.Found read) {
        for (String name : read.query()) {
            boolean once = read.says(name, "repeated-parameter");
            ObjectNode schema = add("query", name, read.says(name, "required|missing-parameter"));
            form(read.form(name), once ? schema : schema.put("type", "array").putObject("items"));
        }
    }

    private void headers(ParameterProbe.Found read) {
        for (String name : read.headers()) {
            form(read.form(name), header(name, false));
        }
    }

    private void command(Endpoint endpoint, Set<String> calls) {
        boolean question = endpoint.method().isAnnotationPresent(Question.class);
        for (String name : commandHeaders.headers()) {
            boolean known = name.equals("If-Match") && calls.contains("CommandCall.ofKnownVersion");
            boolean key = name.equals("Idempotency-Key");
            if (!question || !(key || name.equals("If-Match"))) {
                form(commandHeaders.form(name), header(name, known || key));
            }
        }
        if (!question && !endpoint.method().isAnnotationPresent(StreamedBody.class)) {
            add("query", "dryRun", false)
                    .put("type", "boolean")
                    .put("default", false)
                    .put("description", "Decide only: same answer, nothing comes of it, no key is looked at.");
        }
    }

    private ObjectNode header(String name, boolean required) {
        return add("header", name, required);
    }

    /** Adds a parameter and gives its schema. */
    private ObjectNode add(String where, String name, boolean required) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", where);
        if (required) {
            parameter.put("required", true);
        }
        return parameter.putObject("schema");
    }

    private static void form(String refusal, ObjectNode schema) {
        Matcher choice = CHOICE.matcher(refusal);
        Matcher number = NUMBER.matcher(refusal);
        Matcher pattern = FORM.matcher(refusal);
        if (choice.matches()) {
            ArrayNode choices = schema.put("type", "string").putArray("enum");
            Arrays.stream(choice.group(1).split(", ", -1)).forEach(choices::add);
        } else if (number.matches()) {
            schema.put("type", "integer")
                    .put("minimum", Integer.parseInt(number.group(1)))
                    .put("maximum", Integer.parseInt(number.group(2)));
        } else if (pattern.matches()) {
            schema.put("type", "string").put("pattern", Constraints.whole(pattern.group(1)));
        } else if (refusal.startsWith("must be an instant")) {
            schema.put("type", "string").put("format", "date-time");
        } else if (refusal.startsWith("must be a day")) {
            schema.put("type", "string").put("format", "date");
        } else if (refusal.equals("must be true or false")) {
            schema.put("type", "boolean");
        } else {
            schema.put("type", "string");
            if (!refusal.isEmpty()) {
                schema.put("description", refusal);
            }
        }
    }
}
