package dev.daybook.command.product.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.ProductImageRemoved;
import dev.daybook.events.product.ProductThumbnailGenerated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThumbnailMakingTest {

    private static final ThumbnailMaking THUMBNAILS = new ThumbnailMaking();

    @Test
    void a_picture_that_is_attached_is_to_be_made_smaller() {
        assertThat(after(new ProductImageAttached("LAMP", "i1", "image/png", 4, 3, 99, "")))
                .containsExactly(new Effect.Ask("thumbnail", new ThumbnailQuestion("LAMP", "i1")));
        assertThat(THUMBNAILS.name()).isEqualTo("thumbnails");
    }

    @Test
    void nothing_follows_from_what_else_becomes_of_it() {
        assertThat(after(new ProductImageRemoved("LAMP", "i1", Optional.empty())))
                .isEmpty();
        assertThat(after(new ProductThumbnailGenerated("LAMP", "i1", 160, 4, 3, 99)))
                .isEmpty();
    }

    private static List<Effect> after(Object event) {
        return THUMBNAILS.react(event, SampleEnvelope.ANY);
    }
}
