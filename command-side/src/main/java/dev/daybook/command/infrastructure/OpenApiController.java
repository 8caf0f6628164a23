package dev.daybook.command.infrastructure;

import dev.daybook.contract.Operation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the operations of the command side. */
@RestController
final class OpenApiController {

    @Operation(
            summary = "Get the OpenAPI document of the command side",
            needs = {})
    @GetMapping(value = "/v1/openapi/command-side", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("openapi/command-side.json"));
    }
}
