package dev.daybook.command.product.images;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.product.domain.ProductImage;
import dev.daybook.command.product.domain.RecordThumbnail;
import dev.daybook.events.Envelope;
import dev.daybook.events.product.ProductEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** Makes the smaller forms of a picture that are not there yet, one picture at a time, so that memory and threads are left to others. */
final class ThumbnailMaker implements Outside {

    static final String NAME = "thumbnail";

    /** Most pixels of the longer edge, the largest first. */
    static final List<Integer> SIZES = List.of(960, 480, 160);

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailMaker.class);
    private static final Duration TURN = Duration.ofSeconds(5);

    private final StreamReader reader;
    private final StreamDefinition<ProductCommand, ProductEvent, Product> products;
    private final ImageStore store;
    private final Semaphore turns = new Semaphore(1, true);

    ThumbnailMaker(
            StreamReader reader, StreamDefinition<ProductCommand, ProductEvent, Product> products, ImageStore store) {
        this.reader = reader;
        this.products = products;
        this.store = store;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Nothing follows where the picture was removed meanwhile, or is none after all: that will not change. */
    @Override
    public List<Effect.Send> ask(Object question, String key, Envelope cause) {
        ThumbnailQuestion wanted = (ThumbnailQuestion) question;
        String tenant = cause.subject().tenant();
        Optional<ProductImage> image =
                reader.load(products, tenant, wanted.sku()).state().image(wanted.imageId());
        List<Integer> missing = image.stream()
                .flatMap(known ->
                        SIZES.stream().filter(size -> !known.thumbnails().contains(size)))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        takeTurn();
        try {
            return made(tenant, wanted, missing);
        } catch (UnreadablePictureException no) {
            LOG.warn("image {} gets no thumbnails: {}", wanted.imageId(), no.toString(), no);
            return List.of();
        } finally {
            turns.release();
        }
    }

    private List<Effect.Send> made(String tenant, ThumbnailQuestion wanted, List<Integer> sizes) {
        List<Effect.Send> records = new ArrayList<>();
        Optional<Shrinking> decoded = Optional.empty();
        for (int size : sizes) {
            ImageKey key = ImageKey.thumbnail(tenant, wanted.imageId(), size);
            Optional<Resource> kept = store.find(key);
            if (kept.isEmpty() && decoded.isEmpty()) {
                decoded = Optional.of(Shrinking.of(original(tenant, wanted), SIZES.getFirst()));
            }
            byte[] bytes =
                    kept.isPresent() ? bytes(kept.get()) : decoded.orElseThrow().to(size);
            store.put(key, bytes);
            PictureHeader header = PictureHeader.of(bytes);
            records.add(new Effect.Send(
                    products.name(),
                    new RecordThumbnail(
                            wanted.sku(), wanted.imageId(), size, header.width(), header.height(), bytes.length),
                    Optional.empty()));
        }
        return records;
    }

    private byte[] original(String tenant, ThumbnailQuestion wanted) {
        return bytes(store.find(ImageKey.original(tenant, wanted.imageId()))
                .orElseThrow(() -> new ImageStoreException("image " + wanted.imageId() + " is not there")));
    }

    private static byte[] bytes(Resource kept) {
        try {
            return kept.getContentAsByteArray();
        } catch (IOException failure) {
            throw new ImageStoreException("an image cannot be read", failure);
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ImageStoreException("another image is being made smaller");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageStoreException("stopped while waiting for other images", interrupted);
        }
    }
}
