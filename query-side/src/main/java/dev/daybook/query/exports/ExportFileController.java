package dev.daybook.query.exports;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/exports/{id}/files/{file}}: a finished file, or a range of its bytes. */
@RestController
class ExportFileController {

    /** Stands for the slashes of a file's name, which has none of these itself. */
    private static final char SLASH = '~';

    private final Exports exports;

    ExportFileController(Exports exports) {
        this.exports = exports;
    }

    /** Where a file is had. */
    static String path(String id, String name) {
        return "/v1/exports/" + id + "/files/" + name.replace('/', SLASH);
    }

    /** Names that the export does not know are no files, whatever lies in its folder. */
    @Operation(summary = "Get a file of an export", needs = Scope.EXPORTS_READ)
    @GetMapping(value = "/v1/exports/{id}/files/{file}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        new RequestReader(request).finish();
        String name = file.replace(SLASH, '/');
        Export.Written written = exports.required(id).files().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(id, name));
        Path path = exports.folder(id).file(name);
        if (!Files.isRegularFile(path)) {
            throw missing(id, name);
        }
        return ResponseEntity.ok()
                .eTag("\"" + written.sha256() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.substring(name.lastIndexOf('/') + 1))
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(path));
    }

    private static QueryProblem missing(String id, String name) {
        return QueryProblem.notFound("The export " + id + " has no file " + name + ".", Freshness.UNASKED);
    }
}
