package dev.daybook.standalone.openapi;

import dev.daybook.command.infrastructure.BinaryBody;
import dev.daybook.command.infrastructure.BodyLimit;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.StreamedBody;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the OpenAPI document of one side from its controllers. */
final class SideDocument {

    private static final String SECURITY = "oauth2";
    private static final String ABOUT = """
            Money is amountMinor, a whole number of the currency's minor unit, and currency, an ISO 4217 code; exact prices of one piece are \
            decimals in major units, as text. Instants are RFC 3339 in UTC. Scopes are told, and not enforced yet: no token is asked for. \
            Answers may get further fields; unknown fields of a request are refused.""";

    private final List<Endpoint> endpoints;
    private final Schemas schemas = new Schemas();
    private final ProblemResponses problems = new ProblemResponses();
    private final CallGraph graph;
    private final ParameterProbe.Found commandHeaders;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private SideDocument(List<Endpoint> endpoints, CallGraph graph) {
        this.endpoints = endpoints;
        this.graph = graph;
        this.commandHeaders = endpoints.stream()
                .filter(endpoint -> takes(endpoint, BareRequest.class))
                .findFirst()
                .map(ParameterProbe::ofCommandCall)
                .orElse(new ParameterProbe.Found(Set.of(), Set.of(), List.of()));
    }

    /** The document of a side whose code lies in this package. */
    static ObjectNode of(String title, String packageName, CallGraph graph) {
        return new SideDocument(Endpoint.below(packageName), graph).write(title);
    }

    private ObjectNode write(String title) {
        document.put("openapi", "3.1.1");
        document.putObject("info").put("title", title).put("version", "v1").put("description", ABOUT);
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = document.putArray("tags");
        new TreeSet<>(endpoints.stream().map(Endpoint::tag).toList())
                .forEach(tag -> tags.addObject().put("name", tag));
        ObjectNode paths = document.putObject("paths");
        endpoints.forEach(endpoint -> operation(
                endpoint,
                paths.withObjectProperty(endpoint.path())
                        .putObject(endpoint.verb().toLowerCase(Locale.ROOT))));
        ObjectNode components = document.putObject("components");
        ProblemResponses.writeSchema(schemas, !commandHeaders.headers().isEmpty());
        ObjectNode all = components.putObject("schemas");
        schemas.all().forEach(all::set);
        ObjectNode responses = components.putObject("responses");
        problems.all().forEach(responses::set);
        SharedParts.moveOut(document);
        security(components.putObject("securitySchemes").putObject(SECURITY));
        return document;
    }

    private void operation(Endpoint endpoint, ObjectNode written) {
        Operation said =
                endpoint.operation().orElseThrow(() -> new IllegalStateException(endpoint + " has no @Operation"));
        Set<String> calls = graph.from(endpoint);
        written.put("operationId", endpoint.id()).put("summary", said.summary());
        written.putArray("tags").add(endpoint.tag());
        ArrayNode security = written.putArray("security");
        Stream.of(said.needs())
                .map(Scope::text)
                .forEach(scope -> security.addObject().putArray(SECURITY).add(scope));
        ArrayNode parameters = Parameters.of(endpoint, calls, commandHeaders);
        if (!parameters.isEmpty()) {
            written.set("parameters", parameters);
        }
        body(endpoint, calls).ifPresent(body -> written.set("requestBody", body));
        Answering.write(endpoint, calls, parameters, schemas, problems, written.putObject("responses"));
    }

    private Optional<ObjectNode> body(Endpoint endpoint, Set<String> calls) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        BodyLimit limit = endpoint.method().getAnnotation(BodyLimit.class);
        if (takes(endpoint, CommandCall.class) && !endpoint.method().isAnnotationPresent(StreamedBody.class)) {
            body.put("description", "At most " + (limit == null ? 1 : limit.mebibytes()) + " MiB.");
        }
        ObjectNode content = body.putObject("content");
        BinaryBody binary = endpoint.method().getAnnotation(BinaryBody.class);
        StreamedBody streamed = endpoint.method().getAnnotation(StreamedBody.class);
        Optional<Class<?>> request = Stream.<Class<?>>concat(
                        Stream.of(endpoint.operation().orElseThrow().body()),
                        Arrays.<Class<?>>stream(endpoint.method().getParameterTypes())
                                .filter(type -> type.isRecord() && type != CommandCall.class))
                .findFirst();
        if (request.isPresent()) {
            ObjectNode schema = schemas.request(request.get());
            content.putObject(MediaType.APPLICATION_JSON_VALUE).set("schema", schema);
            String name = schema.path("$ref").asString().replaceFirst(".*/", "");
            body.put("required", schemas.all().getOrDefault(name, schema).has("required"));
        } else if (binary != null) {
            Stream.of(binary.value()).forEach(content::putObject);
            body.put("required", true);
        } else if (streamed != null) {
            content.putObject(streamed.value());
            body.put("required", true);
        } else if (calls.stream().anyMatch(call -> call.endsWith("ServletRequest.getInputStream"))) {
            content.putObject(MediaType.APPLICATION_JSON_VALUE);
            body.put("required", true);
        }
        return content.isEmpty() ? Optional.empty() : Optional.of(body);
    }

    private static boolean takes(Endpoint endpoint, Class<?> type) {
        return Arrays.asList(endpoint.method().getParameterTypes()).contains(type);
    }

    private static void security(ObjectNode scheme) {
        scheme.put("type", "oauth2").put("description", "Not enforced yet; the identity provider is the operator's.");
        ObjectNode flow = scheme.putObject("flows").putObject("clientCredentials");
        flow.put("tokenUrl", "https://identity.example/oauth2/token");
        ObjectNode scopes = flow.putObject("scopes");
        Stream.of(Scope.values()).forEach(scope -> scopes.put(scope.text(), scope.meaning()));
    }
}
