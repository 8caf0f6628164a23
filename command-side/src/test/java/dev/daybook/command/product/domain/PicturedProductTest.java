package dev.daybook.command.product.domain;

import static dev.daybook.command.product.domain.SampleProduct.ADDED;
import static dev.daybook.command.product.domain.SampleProduct.ATTACH;
import static dev.daybook.command.product.domain.SampleProduct.ATTACHED;
import static dev.daybook.command.product.domain.SampleProduct.IMAGE;
import static dev.daybook.command.product.domain.SampleProduct.OTHER_IMAGE;
import static dev.daybook.command.product.domain.SampleProduct.PRICED;
import static dev.daybook.command.product.domain.SampleProduct.PUBLISHED;
import static dev.daybook.command.product.domain.SampleProduct.REMOVE;
import static dev.daybook.command.product.domain.SampleProduct.REMOVED;
import static dev.daybook.command.product.domain.SampleProduct.RENAMED;
import static dev.daybook.command.product.domain.SampleProduct.SKU;
import static dev.daybook.command.product.domain.SampleProduct.STOCKED;
import static dev.daybook.command.product.domain.SampleProduct.THUMBNAIL;
import static dev.daybook.command.product.domain.SampleProduct.THUMBNAILED;
import static dev.daybook.command.product.domain.SampleProduct.WITHDRAWN;
import static dev.daybook.command.product.domain.SampleProduct.assertRefused;
import static dev.daybook.command.product.domain.SampleProduct.attach;
import static dev.daybook.command.product.domain.SampleProduct.attached;
import static dev.daybook.command.product.domain.SampleProduct.full;
import static dev.daybook.command.product.domain.SampleProduct.given;
import static dev.daybook.command.product.domain.SampleProduct.remove;
import static dev.daybook.command.product.domain.SampleProduct.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductImageRemoved;
import dev.daybook.events.product.ProductThumbnailGenerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PicturedProductTest {

    @Nested
    class GivenAProductWithoutPictures {
        @Test
        void a_picture_is_attached_with_all_that_is_said_of_it() {
            assertThat(when(ATTACH, ADDED)).containsExactly(ATTACHED);
            assertThat(when(ATTACH, ADDED, WITHDRAWN)).containsExactly(ATTACHED);
        }

        @Test
        void a_thumbnail_of_a_picture_that_it_has_not_is_refused() {
            ProductRejection refusal = assertRefused(ProductRejection.ImageNotFound.class, THUMBNAIL, ADDED);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal).hasMessageContaining(SKU).hasMessageContaining(IMAGE);
        }
    }

    @Nested
    class GivenAPicture {
        @Test
        void it_is_shown_whatever_else_becomes_of_the_product() {
            Product product = given(ADDED, ATTACHED, RENAMED, PRICED, STOCKED, PUBLISHED, WITHDRAWN);

            assertThat(product.image(IMAGE)).contains(new ProductImage(ATTACHED, List.of()));
            assertThat(product.image(OTHER_IMAGE)).isEmpty();
            assertThat(given().image(IMAGE)).isEmpty();
        }

        @Test
        void the_same_picture_with_other_words_is_refused() {
            ProductRejection refusal = assertRefused(
                    ProductRejection.ImageAlreadyAttached.class, attach(IMAGE, "a star"), ADDED, ATTACHED);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal).hasMessageContaining(SKU).hasMessageContaining(IMAGE);
        }

        @Test
        void its_smaller_forms_are_noted_in_the_order_of_their_making() {
            ProductThumbnailGenerated larger = new ProductThumbnailGenerated(SKU, IMAGE, 480, 480, 360, 9_000);

            assertThat(when(THUMBNAIL, ADDED, ATTACHED)).containsExactly(THUMBNAILED);
            assertThat(when(new RecordThumbnail(SKU, IMAGE, 480, 480, 360, 9_000), ADDED, ATTACHED, THUMBNAILED))
                    .containsExactly(larger);
            assertThat(given(ADDED, attached(OTHER_IMAGE), ATTACHED, larger, THUMBNAILED)
                            .image(IMAGE))
                    .contains(new ProductImage(ATTACHED, List.of(480, 160)));
            assertThat(given(ADDED, attached(OTHER_IMAGE), ATTACHED, larger).image(OTHER_IMAGE))
                    .contains(new ProductImage(attached(OTHER_IMAGE), List.of()));
        }

        @Test
        void it_is_removed_for_a_reason_or_for_none() {
            assertThat(when(REMOVE, ADDED, ATTACHED)).containsExactly(REMOVED);
            assertThat(when(new RemoveImage(SKU, IMAGE, Optional.empty()), ADDED, ATTACHED))
                    .containsExactly(new ProductImageRemoved(SKU, IMAGE, Optional.empty()));
        }

        @Test
        void once_removed_it_is_gone_with_its_smaller_forms_and_may_come_back_with_other_words() {
            Product without = given(ADDED, ATTACHED, THUMBNAILED, attached(OTHER_IMAGE), REMOVED);

            assertThat(without.image(IMAGE)).isEmpty();
            assertThat(without.image(OTHER_IMAGE)).isPresent();
            assertThat(when(attach(IMAGE, "a star"), ADDED, ATTACHED, REMOVED)).hasSize(1);
            assertThat(given(ADDED, ATTACHED, THUMBNAILED, REMOVED, ATTACHED).image(IMAGE))
                    .contains(new ProductImage(ATTACHED, List.of()));
        }
    }

    @Nested
    class GivenTwentyPictures {
        private final ProductEvent[] history = full().toArray(ProductEvent[]::new);

        @Test
        void no_further_one_is_taken() {
            ProductRejection refusal = assertRefused(ProductRejection.TooManyImages.class, ATTACH, history);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STATE);
            assertThat(refusal).hasMessageContaining(SKU).hasMessageContaining("20");
        }

        @Test
        void the_twentieth_was_taken_and_one_more_is_when_one_was_removed() {
            ProductEvent[] nineteen = full().subList(0, 20).toArray(ProductEvent[]::new);
            List<ProductEvent> lessOne = new ArrayList<>(full());
            lessOne.add(new ProductImageRemoved(SKU, "image-3", Optional.empty()));

            assertThat(when(ATTACH, nineteen)).hasSize(1);
            assertThat(when(ATTACH, lessOne.toArray(ProductEvent[]::new))).hasSize(1);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void however_many_come_and_go_it_never_has_more_than_twenty(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PictureFrames wall = new PictureFrames();
        Product product = given(ADDED);
        int most = 0;
        for (int step = 0; step < 200; step++) {
            String image = "image-" + random.nextInt(30);
            boolean comes = random.nextInt(6) > 0;
            String expected = comes ? wall.hang(image, "a heart") : wall.take(image);
            ProductCommand command = comes ? attach(image, "a heart") : remove(image);
            assertThat(DecisionTable.verdict(Product.rules(), command, product))
                    .as("step %d: %s", step, command)
                    .startsWith(expected);
            if (expected.equals("ok")) {
                product =
                        Product.evolve(product, Product.decide(command, product).getFirst());
            }
            Product shown = product;
            assertThat(IntStream.range(0, 30)
                            .filter(place -> shown.image("image-" + place).isPresent()))
                    .hasSize(wall.count());
            most = Math.max(most, wall.count());
        }
        assertThat(most).as("reached").isEqualTo(20);
    }
}
