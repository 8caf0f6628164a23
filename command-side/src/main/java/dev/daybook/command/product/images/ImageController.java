package dev.daybook.command.product.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.command.infrastructure.BinaryBody;
import dev.daybook.command.infrastructure.BodyLimit;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.Problems;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.Tenants;
import dev.daybook.command.product.domain.AttachImage;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.product.domain.RemoveImage;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.product.ProductEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Products' pictures over HTTP: given, taken away, and shown. */
@RestController
final class ImageController {

    private static final Logger LOG = LoggerFactory.getLogger(ImageController.class);
    private static final String IMAGES = "/v1/products/{sku}/images";
    private static final String IMAGE = IMAGES + "/{imageId}";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final CommandDesk desk;
    private final StreamDefinition<ProductCommand, ProductEvent, Product> products;
    private final Gallery gallery;
    private final ImageStore store;

    ImageController(
            CommandDesk desk,
            StreamDefinition<ProductCommand, ProductEvent, Product> products,
            Gallery gallery,
            ImageStore store) {
        this.desk = desk;
        this.products = products;
        this.gallery = gallery;
        this.store = store;
    }

    /** The file comes first: an event never names a picture that is not there. */
    @Operation(summary = "Add an image to a product", needs = Scope.CATALOGUE_WRITE)
    @PostMapping(IMAGES)
    @BodyLimit(mebibytes = 8)
    @BinaryBody({MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<Answer> attach(
            @PathVariable String sku,
            @RequestParam(required = false) @Nullable String alt,
            CommandCall call,
            byte[] bytes) {
        AttachImage command = Upload.command(sku, Optional.ofNullable(alt), bytes);
        if (call.dryRun()) {
            return desk.change(call, Intent.now(products.name(), command));
        }
        store.put(ImageKey.original(call.scope().tenant(), command.imageId()), bytes);
        ResponseEntity<Answer> answer = desk.change(call, Intent.now(products.name(), command));
        String location = "/v1/products/" + UriUtils.encodePathSegment(sku, UTF_8) + "/images/" + command.imageId();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .location(URI.create(location))
                .body(answer.getBody());
    }

    @Operation(summary = "Remove an image of a product", needs = Scope.CATALOGUE_WRITE)
    @PostMapping(IMAGE + "/remove")
    ResponseEntity<Answer> remove(
            @PathVariable String sku, @PathVariable String imageId, CommandCall call, RemoveImageRequest request) {
        RemoveImage command = request.command(sku, imageId);
        return desk.change(call, new Intent(products.name(), command, command.reason(), Optional.empty()));
    }

    @Operation(
            summary = "Get an image of a product",
            needs = {})
    @GetMapping(IMAGE)
    ResponseEntity<Resource> show(
            @PathVariable String sku,
            @PathVariable String imageId,
            @RequestParam(required = false) @Nullable String size) {
        Gallery.Exhibit exhibit = gallery.find(Tenants.DEFAULT, sku, imageId, Optional.ofNullable(size));
        return ResponseEntity.ok()
                .eTag("\"" + exhibit.key().name() + "\"")
                .cacheControl(FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(exhibit.mediaType()))
                .body(exhibit.bytes());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ImageStoreException failure, HttpServletRequest request) {
        LOG.warn("{}: {}", failure.getMessage(), String.valueOf(failure.getCause()));
        ResponseEntity<ProblemDetail> problem = Problems.refuse(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                "product.image-store-unavailable",
                "images cannot be kept or read at this time; nothing was changed",
                List.of(),
                Map.of());
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(Objects.requireNonNull(problem.getHeaders().getContentType()))
                .body(problem.getBody());
    }
}
