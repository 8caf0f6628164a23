package dev.daybook.command.product.domain;

import static dev.daybook.command.product.domain.SampleProduct.RECALL;
import static dev.daybook.command.product.domain.SampleProduct.SKU;
import static dev.daybook.command.product.domain.SampleProduct.add;
import static dev.daybook.command.product.domain.SampleProduct.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductPriceChanged;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductWithdrawn;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random command sequences beside a second, simpler product; a failing seed is part of the test's display name. */
class ProductRandomWalkTest {

    private static final int STEPS = 60;
    private static final List<String> IMAGES = List.of("dawn", "noon", "dusk");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_is_offered_as_was_said_last_and_only_while_it_is_on_sale(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Shelf shelf = new Shelf();
        Product product = Product.initial();
        for (int step = 0; step < STEPS; step++) {
            ProductCommand command = next(random);
            String expected = shelf.take(command);

            assertThat(DecisionTable.verdict(Product.rules(), command, product))
                    .as("step %d: %s", step, command)
                    .startsWith(expected);
            product = after(command, product);

            assertThat(product.offer().map(Offer::toString)).isEqualTo(shelf.offer());
            for (String image : IMAGES) {
                assertThat(product.image(image).map(shown -> shown.attached().alternativeText() + shown.thumbnails()))
                        .isEqualTo(shelf.pictures.shown(image));
            }
            if (expected.equals("ok")) {
                assertThat(Product.decide(command, product)).as("repeated").isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_begins_once_takes_turns_on_and_off_sale_and_never_costs_less_than_nothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ProductEvent> history = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            history.addAll(decided(next(random), Product.rules().after(history)));
        }

        assertThat(history.stream().skip(1)).noneMatch(ProductAdded.class::isInstance);
        assertThat(history.stream().limit(1)).allMatch(ProductAdded.class::isInstance);
        List<? extends Class<?>> turns = history.stream()
                .filter(event -> event instanceof ProductPublished || event instanceof ProductWithdrawn)
                .map(Object::getClass)
                .toList();
        for (int turn = 1; turn < turns.size(); turn++) {
            assertThat(turns.get(turn)).isNotEqualTo(turns.get(turn - 1));
        }
        for (ProductEvent event : history) {
            if (event instanceof ProductPriceChanged changed) {
                assertThat(changed.price()).isNotNegative();
                assertThat(changed.currency()).isEqualTo("GBP");
            }
        }
    }

    private static Product after(ProductCommand command, Product product) {
        Product changed = product;
        for (ProductEvent event : decided(command, product)) {
            changed = Product.evolve(changed, event);
        }
        return changed;
    }

    private static List<ProductEvent> decided(ProductCommand command, Product product) {
        try {
            return Product.decide(command, product);
        } catch (ProductRejection _) {
            return List.of();
        }
    }

    private static ProductCommand next(SplittableRandom random) {
        String name = random.nextInt(5) == 0 ? "star" : "heart";
        String amount = List.of("0", "1", "1.00", "2.5", "-1").get(random.nextInt(5));
        StockPolicy stock = new StockPolicy(random.nextInt(3) > 0, random.nextBoolean());
        String image = IMAGES.get(random.nextInt(3));
        int size = random.nextBoolean() ? 160 : 480;
        return switch (random.nextInt(11)) {
            case 0 -> add(name, amount, "GBP", stock);
            case 1 -> new RenameProduct(SKU, name, random.nextBoolean() ? "" : "of wood");
            case 2, 3 -> price(amount, random.nextInt(5) == 0 ? "EUR" : "GBP");
            case 4 -> new ChangeStockPolicy(SKU, stock);
            case 5 -> new PublishProduct(SKU);
            case 6, 7 -> SampleProduct.attach(image, random.nextInt(4) == 0 ? "a star" : "a heart");
            case 8 -> SampleProduct.remove(image);
            case 9 -> new RecordThumbnail(SKU, image, size, size, size, 100);
            default -> new WithdrawProduct(SKU, RECALL);
        };
    }

    /** What a shopkeeper would write on a slip: rewritten at each command, without events. */
    private static final class Shelf {
        private final List<String> beginnings = new ArrayList<>();
        private String sale = "never";
        private String name = "";
        private String description = "";
        private BigDecimal price = BigDecimal.ZERO;
        private StockPolicy stock = new StockPolicy(false, false);
        private final PictureFrames pictures = new PictureFrames();

        Optional<String> offer() {
            return sale.equals("on")
                    ? Optional.of("Offer[sku=" + SKU + ", name=" + name + ", price=" + price.stripTrailingZeros()
                            + ", currency=GBP, stock=" + stock + "]")
                    : Optional.empty();
        }

        String take(ProductCommand command) {
            return switch (command) {
                case AddProduct c -> begin(c);
                case ProductCommand _ when beginnings.isEmpty() -> "not-found";
                case RenameProduct c -> rename(c);
                case ChangePrice c -> price(c);
                case ChangeStockPolicy c -> stock(c.stock());
                case PublishProduct _ -> turn("on");
                case WithdrawProduct _ -> turn("off");
                case AttachImage c -> pictures.hang(c.imageId(), c.alternativeText());
                case RemoveImage c -> pictures.take(c.imageId());
                case RecordThumbnail c -> pictures.copy(c.imageId(), c.size());
            };
        }

        private String begin(AddProduct c) {
            if (c.price().signum() < 0 || isNonsense(c.stock())) {
                return "invalid-content";
            }
            String slip = c.name() + c.price().doubleValue() + c.stock();
            if (!beginnings.isEmpty()) {
                return beginnings.contains(slip) ? "same" : "already-added";
            }
            beginnings.add(slip);
            name = c.name();
            description = c.description();
            price = c.price();
            stock = c.stock();
            return "ok";
        }

        private String rename(RenameProduct c) {
            boolean same = (name + "/" + description).equals(c.name() + "/" + c.description());
            name = c.name();
            description = c.description();
            return same ? "same" : "ok";
        }

        private String price(ChangePrice c) {
            if (c.price().signum() < 0) {
                return "invalid-content";
            }
            if (c.currency().equals("EUR")) {
                return "currency-fixed";
            }
            boolean same = price.doubleValue() == c.price().doubleValue();
            price = c.price();
            return same ? "same" : "ok";
        }

        private String stock(StockPolicy wanted) {
            if (isNonsense(wanted)) {
                return "invalid-content";
            }
            boolean same = stock.equals(wanted);
            stock = wanted;
            return same ? "same" : "ok";
        }

        private String turn(String wanted) {
            boolean same = sale.equals(wanted);
            sale = wanted;
            return same ? "same" : "ok";
        }

        private static boolean isNonsense(StockPolicy policy) {
            return policy.backorders() && !policy.controlled();
        }
    }
}
