package dev.daybook.query.infrastructure.http;

import dev.daybook.contract.Operation;
import dev.daybook.events.wire.EventSchemas;
import dev.daybook.query.infrastructure.consistency.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the form of all events: one JSON Schema each, and the AsyncAPI document that refers to them as its neighbours. */
@RestController
final class EventSchemasController {

    private static final String ENDING = ".json";

    @Operation(
            summary = "Get the AsyncAPI document of all events (asyncapi.json), or the JSON Schema of one"
                    + " (order.placed.1.json)",
            needs = {})
    @GetMapping(value = "/v1/schemas/{file}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> schema(@PathVariable String file, HttpServletRequest request) {
        new RequestReader(request).finish();
        return Stream.concat(Stream.of(EventSchemas.ASYNC_API), EventSchemas.names().stream())
                .filter(name -> file.equals(name + ENDING))
                .findFirst()
                .map(name -> name.equals(EventSchemas.ASYNC_API) ? EventSchemas.asyncApi() : EventSchemas.text(name))
                .map(text -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .<Resource>body(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8))))
                .orElseThrow(() -> QueryProblem.notFound("There is no schema " + file + ".", Freshness.UNASKED));
    }
}
