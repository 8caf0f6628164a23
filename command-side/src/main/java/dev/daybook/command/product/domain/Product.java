package dev.daybook.command.product.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.ProductImageRemoved;
import dev.daybook.events.product.ProductPriceChanged;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductRenamed;
import dev.daybook.events.product.ProductStockPolicyChanged;
import dev.daybook.events.product.ProductThumbnailGenerated;
import dev.daybook.events.product.ProductWithdrawn;
import java.util.List;
import java.util.Optional;

/** The product's state machine: which command leads to which events in which state, and what an event makes of it. */
public sealed interface Product {

    /** So many pictures a product is shown with at most. */
    int IMAGES_MAX = 20;

    /** The catalogue has nothing under this SKU. */
    record NotAdded() implements Product {}

    /** A product that exists, in whatever state. */
    sealed interface Existing extends Product {
        ProductFacts facts();

        /** The same state with other facts. */
        Existing with(ProductFacts facts);
    }

    /** Added, never yet for sale. */
    record Draft(ProductFacts facts) implements Existing {
        @Override
        public Draft with(ProductFacts changed) {
            return new Draft(changed);
        }
    }

    /** For sale. */
    record Published(ProductFacts facts) implements Existing {
        @Override
        public Published with(ProductFacts changed) {
            return new Published(changed);
        }
    }

    /** Taken off sale; it may come back. */
    record Withdrawn(ProductFacts facts) implements Existing {
        @Override
        public Withdrawn with(ProductFacts changed) {
            return new Withdrawn(changed);
        }
    }

    /** What it is sold for and how, while it is for sale. */
    default Optional<Offer> offer() {
        return switch (this) {
            case Published(var facts) -> Optional.of(facts.offer());
            case NotAdded _, Draft _, Withdrawn _ -> Optional.empty();
        };
    }

    /** Whether its pieces are counted, be it for sale or not. */
    default boolean controlled() {
        return this instanceof Existing existing && existing.facts().stock().controlled();
    }

    /** One of the pictures that it is shown with. */
    default Optional<ProductImage> image(String imageId) {
        return switch (this) {
            case Existing existing ->
                existing.facts().images().stream()
                        .filter(image -> image.id().equals(imageId))
                        .findFirst();
            case NotAdded _ -> Optional.empty();
        };
    }

    /** The rules of the stream {@code product}. */
    static Rules<ProductCommand, ProductEvent, Product> rules() {
        return new Rules<>(
                "product", ProductCommand::sku, ProductEvent::sku, initial(), Product::decide, Product::evolve);
    }

    static Product initial() {
        return new NotAdded();
    }

    /**
     * What follows from a command; nothing when the product is already as wanted.
     *
     * @throws ProductRejection when a rule forbids it
     */
    static List<ProductEvent> decide(ProductCommand command, Product product) {
        return switch (command) {
            case AddProduct c -> Adding.add(c, product);
            case RenameProduct c -> Describing.rename(c, product);
            case ChangePrice c -> Describing.price(c, product);
            case ChangeStockPolicy c -> Describing.keep(c, product);
            case PublishProduct c -> Selling.publish(c, product);
            case WithdrawProduct c -> Selling.withdraw(c, product);
            case AttachImage c -> Picturing.attach(c, product);
            case RemoveImage c -> Picturing.remove(c, product);
            case RecordThumbnail c -> Picturing.thumbnail(c, product);
        };
    }

    /** The product after an event; never rejects. */
    static Product evolve(Product product, ProductEvent event) {
        return switch (product) {
            case NotAdded none -> begin(none, event);
            case Existing existing -> evolve(existing, event);
        };
    }

    private static Product begin(NotAdded none, ProductEvent event) {
        return switch (event) {
            case ProductAdded e -> new Draft(ProductFacts.of(e));
            case ProductRenamed _,
                    ProductPriceChanged _,
                    ProductStockPolicyChanged _,
                    ProductPublished _,
                    ProductWithdrawn _,
                    ProductImageAttached _,
                    ProductImageRemoved _,
                    ProductThumbnailGenerated _ -> none;
        };
    }

    private static Product evolve(Existing product, ProductEvent event) {
        ProductFacts facts = product.facts();
        return switch (event) {
            case ProductRenamed e -> product.with(facts.renamed(e.name(), e.description()));
            case ProductPriceChanged e -> product.with(facts.priced(e.price()));
            case ProductStockPolicyChanged e -> product.with(facts.kept(e.stock()));
            case ProductPublished _ -> new Published(facts);
            case ProductWithdrawn _ -> new Withdrawn(facts);
            case ProductImageAttached e -> product.with(facts.showing(e));
            case ProductImageRemoved e -> product.with(facts.without(e.imageId()));
            case ProductThumbnailGenerated e -> product.with(facts.smaller(e.imageId(), e.size()));
            case ProductAdded _ -> product;
        };
    }
}
