package dev.daybook.events.product;

/** Everything that can happen to one product; the stream of a product contains nothing else. */
public sealed interface ProductEvent
        permits ProductAdded,
                ProductRenamed,
                ProductPriceChanged,
                ProductStockPolicyChanged,
                ProductPublished,
                ProductWithdrawn,
                ProductImageAttached,
                ProductImageRemoved,
                ProductThumbnailGenerated {

    /** The product's id, unique within its tenant. */
    String sku();
}
