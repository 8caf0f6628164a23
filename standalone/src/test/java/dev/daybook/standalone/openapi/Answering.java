package dev.daybook.standalone.openapi;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operation answers, by the type that its method returns and by the methods that it comes to call. */
final class Answering {

    private static final Set<Type> WRITTEN_BY_HAND = Set.of(String.class, void.class, ResponseBodyEmitter.class);

    private final Endpoint endpoint;
    private final Set<String> calls;
    private final Schemas schemas;
    private final ProblemResponses problems;
    private final ObjectNode responses;

    private Answering(
            Endpoint endpoint, Set<String> calls, Schemas schemas, ProblemResponses problems, ObjectNode responses) {
        this.endpoint = endpoint;
        this.calls = calls;
        this.schemas = schemas;
        this.problems = problems;
        this.responses = responses;
    }

    static void write(
            Endpoint endpoint,
            Set<String> calls,
            JsonNode parameters,
            Schemas schemas,
            ProblemResponses problems,
            ObjectNode responses) {
        Answering answering = new Answering(endpoint, calls, schemas, problems, responses);
        answering.successes(parameters);
        answering.refusals(parameters);
    }

    /** Whether the answer has a validator. */
    static boolean withETag(Set<String> calls) {
        return calls.contains("BodyBuilder.eTag") || calls.contains("Answers.etag") || command(calls);
    }

    private static boolean command(Set<String> calls) {
        return Stream.of("change", "create", "begin").anyMatch(word -> calls.contains("CommandDesk." + word));
    }

    private void successes(JsonNode parameters) {
        if (calls.contains("CommandDesk.begin")) {
            success("202", "Accepted; Location is where to watch it.", parameters);
        } else if (calls.contains("CommandDesk.create")) {
            success("200", "It is so already, or this was a dry run.", parameters);
            success("201", "Created.", parameters);
        } else {
            success("200", "Done.", parameters);
        }
        if (endpoint.verb().equals("GET") && withETag(calls)) {
            responses.putObject("304").put("description", "Unchanged since the ETag in If-None-Match.");
        }
    }

    private void success(String status, String meaning, JsonNode parameters) {
        ObjectNode response = responses.putObject(status).put("description", meaning);
        ObjectNode headers = response.putObject("headers");
        if (withETag(calls)) {
            header(headers, "ETag", "Version of what this is about.");
        }
        if (command(calls)) {
            header(headers, "Consistency-Token", "Send it with a query to read what was written.");
            header(headers, "Idempotent-Replayed", "true: this was answered before.");
            header(headers, "Dry-Run", "true: nothing came of it.");
        }
        if (command(calls) && (!status.equals("200") || calls.contains("BodyBuilder.location"))) {
            header(headers, "Location", "Path of it.");
        }
        if (calls.contains("ReadYourWrites.await")) {
            header(headers, "Consistency", "current or stale, where somebody asked or something is missing.");
            header(headers, "Preference-Applied", "So long the view was given to catch up.");
        }
        if (parameters
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("after"))) {
            header(headers, "Link", "rel=\"next\": the page that follows, if there is one.");
        }
        if (headers.isEmpty()) {
            response.remove("headers");
        }
        content(response.putObject("content"));
    }

    private static void header(ObjectNode headers, String name, String meaning) {
        headers.putObject(name).put("description", meaning).putObject("schema").put("type", "string");
    }

    private void content(ObjectNode content) {
        Type type = endpoint.method().getGenericReturnType();
        Type body = type instanceof ParameterizedType entity && entity.getRawType() == ResponseEntity.class
                ? entity.getActualTypeArguments()[0]
                : type;
        if (endpoint.produces().isEmpty()) {
            content(body, content.putObject(body == Resource.class ? "image/*" : MediaType.APPLICATION_JSON_VALUE));
        }
        endpoint.produces().forEach(media -> content(body, content.putObject(media)));
    }

    private void content(Type body, ObjectNode answer) {
        if (WRITTEN_BY_HAND.contains(body)) {
            answer.putObject("schema").put("type", "string");
        } else if (body instanceof WildcardType) {
            ArrayNode either = answer.putObject("schema").putArray("anyOf");
            Stream.concat(
                            command(calls) ? Stream.of(CommandDesk.Answer.class) : Stream.of(),
                            Arrays.stream(endpoint.controller().getDeclaredClasses()))
                    .map(schemas::answer)
                    .forEach(either::add);
        } else if (body != Resource.class) {
            answer.set("schema", schemas.answer((Class<?>) body));
        }
    }

    private void refusals(JsonNode parameters) {
        boolean call = Arrays.asList(endpoint.method().getParameterTypes()).contains(CommandCall.class);
        boolean writes = command(calls);
        boolean reads = calls.contains("BodyReader.of");
        boolean named = !endpoint.variables().isEmpty();
        refuse("400", call || reads || !parameters.isEmpty());
        refuse("401", writes && !call);
        refuse("403", endpoint.path().startsWith(ParameterProbe.OWN));
        refuse("404", named || calls.contains("QueryProblem.notFound"));
        refuse(
                "409",
                writes
                        || calls.contains("QueryProblem.conflict")
                        || (!call && !reads && endpoint.verb().equals("POST")));
        refuse("412", writes && call);
        refuse("413", call || writes || reads);
        refuse("415", call || reads);
        refuse("422", writes || call || endpoint.produces().contains("text/csv"));
        refuse("428", calls.contains("CommandCall.ofKnownVersion"));
        refuse("429", calls.contains("LookupBound.take"));
        refuse(
                "503",
                writes
                        || call
                        || handlesFailures()
                        || readsViews()
                        || readsHistory()
                        || calls.contains("QueryProblem.unavailable"));
        refuse("default", true);
    }

    private boolean readsViews() {
        return calls.stream().anyMatch(called -> called.startsWith("View.find") || called.startsWith("View.aggregate"));
    }

    private boolean readsHistory() {
        return calls.contains("StreamPages.of");
    }

    /** What it depends on beside the store may be away too. */
    private boolean handlesFailures() {
        return Arrays.stream(endpoint.controller().getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(ExceptionHandler.class));
    }

    private void refuse(String status, boolean may) {
        if (may) {
            responses.set(status, problems.of(endpoint.feature(), status));
        }
    }
}
