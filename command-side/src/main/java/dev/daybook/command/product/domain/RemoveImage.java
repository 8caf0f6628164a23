package dev.daybook.command.product.domain;

import dev.daybook.events.Reason;
import java.util.Optional;

/** Show the product without one of its pictures. */
public record RemoveImage(String sku, String imageId, Optional<Reason> reason) implements ProductCommand {}
