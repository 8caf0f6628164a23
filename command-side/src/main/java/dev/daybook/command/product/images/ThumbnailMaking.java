package dev.daybook.command.product.images;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.product.ProductImageAttached;
import java.util.List;

/** A picture that a product gets is made smaller, all sizes in one go, because decoding costs most. */
final class ThumbnailMaking implements Reaction {

    @Override
    public String name() {
        return "thumbnails";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return event instanceof ProductImageAttached e
                ? List.of(new Effect.Ask(ThumbnailMaker.NAME, new ThumbnailQuestion(e.sku(), e.imageId())))
                : List.of();
    }
}
