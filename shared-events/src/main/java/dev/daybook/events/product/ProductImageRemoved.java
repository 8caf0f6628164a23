package dev.daybook.events.product;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import java.util.Optional;

/** The product does without a picture; its bytes stay where they are. */
@EventType(name = "product.image-removed")
public record ProductImageRemoved(String sku, String imageId, Optional<Reason> reason) implements ProductEvent {}
