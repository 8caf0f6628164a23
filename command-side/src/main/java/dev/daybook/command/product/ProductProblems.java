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
                        "product.invalid-content", 422, "The content contradicts itself; errors[] lists every fault."));
    }
}
