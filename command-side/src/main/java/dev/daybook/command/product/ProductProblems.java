package dev.daybook.command.product;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;

/** What a product's refusals mean and what to do about them. */
final class ProductProblems {

    private ProductProblems() {}

    static List<ProblemPage> pages() {
        return List.of(
                new ProblemPage("product.not-found", 404, "There is no product with this SKU."),
                new ProblemPage(
                        "product.already-added",
                        409,
                        "The SKU belongs to a product that was added with other content. Change that product, or use a new SKU."),
                new ProblemPage(
                        "product.currency-fixed",
                        409,
                        "A product keeps the currency it was added with. Add it under another SKU to sell it in another currency."),
                new ProblemPage(
                        "product.image-not-found", 404, "The product has no image with this id, or not any more."),
                new ProblemPage(
                        "product.thumbnail-not-found",
                        404,
                        "The image is there, this size of it not yet. It is made soon after the image was attached, unless the image cannot be decoded. Ask again, or take the image itself."),
                new ProblemPage(
                        "product.image-already-attached",
                        409,
                        "The image was attached with another alternative text. Remove it and attach it again."),
                new ProblemPage(
                        "product.too-many-images",
                        409,
                        "A product has at most 20 images. Remove one before attaching another."),
                new ProblemPage(
                        "product.image-unreadable",
                        422,
                        "The body begins with no header of a JPEG or PNG picture. What a file is called does not matter."),
                new ProblemPage("product.image-too-large", 422, "A picture may have at most 40 million pixels."),
                new ProblemPage(
                        "product.image-store-unavailable",
                        503,
                        "The place where pictures are kept cannot be reached, is full, or is not set up. Nothing was changed; ask again later."),
                new ProblemPage(
                        "product.invalid-content", 422, "The content contradicts itself; errors[] lists every fault."));
    }
}
