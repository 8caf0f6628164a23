package dev.daybook.command.product.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to a product. */
public abstract sealed class ProductRejection extends Refusal {

    private ProductRejection(Kind kind, String code, String message, List<Fault> faults) {
        super(kind, code, message, faults);
    }

    /** No such product. */
    public static final class NotFound extends ProductRejection {
        public NotFound(String sku) {
            super(Kind.NOT_FOUND, "product.not-found", "product " + sku + " does not exist", List.of());
        }
    }

    /** The SKU is taken by a product that was added with other content. */
    public static final class AlreadyAdded extends ProductRejection {
        AlreadyAdded(String sku) {
            super(Kind.STATE, "product.already-added", "product " + sku + " was added with other content", List.of());
        }
    }

    /** Orders and reservations count on the currency that a product was added with. */
    public static final class CurrencyFixed extends ProductRejection {
        CurrencyFixed(String sku, String currency) {
            super(
                    Kind.STATE,
                    "product.currency-fixed",
                    "product " + sku + " is sold in " + currency + " for ever",
                    List.of());
        }
    }

    /** Another product's picture, none at all, or one that was removed. */
    public static final class ImageNotFound extends ProductRejection {
        public ImageNotFound(String sku, String imageId) {
            super(Kind.NOT_FOUND, "product.image-not-found", "product " + sku + " has no image " + imageId, List.of());
        }
    }

    /** The picture is there with another alternative text. */
    public static final class ImageAlreadyAttached extends ProductRejection {
        ImageAlreadyAttached(String sku, String imageId) {
            super(
                    Kind.STATE,
                    "product.image-already-attached",
                    "image " + imageId + " was attached to product " + sku + " with another alternative text",
                    List.of());
        }
    }

    /** The product is shown with as many pictures as it may be. */
    public static final class TooManyImages extends ProductRejection {
        TooManyImages(String sku) {
            super(
                    Kind.STATE,
                    "product.too-many-images",
                    "product " + sku + " has " + Product.IMAGES_MAX + " images, and no product has more",
                    List.of());
        }
    }

    /** What was asked contradicts itself. */
    public static final class InvalidContent extends ProductRejection {
        InvalidContent(List<Fault> faults) {
            super(
                    Kind.CONTENT,
                    "product.invalid-content",
                    "the product's content breaks " + faults.size() + " rule(s)",
                    faults);
        }
    }
}
