package dev.daybook.command.product.images;

import dev.daybook.command.product.domain.RemoveImage;
import dev.daybook.command.requests.ReasonRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a picture is to go, and why, if anybody wants to say so. */
record RemoveImageRequest(@Nullable @Valid ReasonRequest reason) {

    RemoveImage command(String sku, String imageId) {
        return new RemoveImage(sku, imageId, Optional.ofNullable(reason).map(ReasonRequest::reason));
    }
}
