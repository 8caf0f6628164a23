package dev.daybook.query.infrastructure.http;

import dev.daybook.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the operations of the query side. */
@RestController
final class OpenApiController {

    @Operation(
            summary = "Get the OpenAPI document of the query side",
            needs = {})
    @GetMapping(value = "/v1/openapi/query-side", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> document(HttpServletRequest request) {
        new RequestReader(request).finish();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("openapi/query-side.json"));
    }
}
