package dev.daybook.command.product.images;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.product.images.Photographer.await;
import static dev.daybook.command.product.images.Photographer.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.events.Envelope;
import dev.daybook.events.product.ProductThumbnailGenerated;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** From a picture that was attached to its smaller forms. */
@ExtendWith(OutputCaptureExtension.class)
class ThumbnailJourneyTest {

    @TempDir
    Path folder;

    @Test
    void a_picture_gets_each_size_once_however_often_it_is_asked_for() {
        try (Photographer photographer = new Photographer(folder.toString())) {
            String product = photographer.product();
            byte[] bytes = SamplePictures.turnedJpeg(1200, 600, 6);
            String location = photographer.attach(product, bytes, "a lamp").header("Location");
            await(() -> thumbnails(photographer, product).size() == 3);
            photographer.awaitNothingLeftToDo();

            assertThat(thumbnails(photographer, product))
                    .extracting(made -> made.size() + ": " + made.width() + "x" + made.height())
                    .containsExactly("960: 480x960", "480: 240x480", "160: 80x160");
            for (ProductThumbnailGenerated made : thumbnails(photographer, product)) {
                HttpResponse<byte[]> shown = photographer.show(location + "?size=" + made.size());
                assertThat(shown.statusCode()).isEqualTo(200);
                assertThat(shown.body()).hasSize((int) made.bytes());
                assertThat(PictureHeader.of(shown.body()))
                        .isEqualTo(new PictureHeader(PictureFormat.JPEG, made.width(), made.height()));
                assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
                assertThat(shown.headers().firstValue("ETag")).contains("\"" + id(bytes) + "-" + made.size() + "\"");
            }

            // a node that dies before it says that it is done is followed by another that asks again
            Envelope cause = cause(photographer, product);
            ThumbnailQuestion question = new ThumbnailQuestion(cause.subject().id(), id(bytes));
            assertThat(photographer.side().bean(ThumbnailMaker.class).ask(question, "thumbnails/again", cause))
                    .isEmpty();
            assertThat(photographer.events(product)).isEqualTo(5);

            // back again after it was removed, it finds the files
            assertEvents(photographer.remove(product, bytes), "product.image-removed");
            assertThat(photographer.side().bean(ThumbnailMaker.class).ask(question, "thumbnails/again", cause))
                    .as("of what is gone")
                    .isEmpty();
            assertProblem(photographer.side().get(location + "?size=160"), 404, "product.image-not-found");
            assertEvents(photographer.attach(product, bytes, "a star"), "product.image-attached");
            await(() -> thumbnails(photographer, product).size() == 6);
            assertThat(thumbnails(photographer, product).subList(3, 6))
                    .isEqualTo(thumbnails(photographer, product).subList(0, 3));
        }
    }

    @Test
    void what_cannot_be_decoded_gets_none_and_is_not_tried_again(CapturedOutput output) {
        try (Photographer photographer = new Photographer(folder.toString())) {
            String product = photographer.product();
            byte[] damaged = SamplePictures.damagedPng(300, 200);
            String location = photographer.attach(product, damaged, "").header("Location");

            await(() -> output.getAll().contains("image " + id(damaged) + " gets no thumbnails"));
            photographer.awaitNothingLeftToDo();

            assertThat(photographer.events(product)).isEqualTo(2);
            assertThat(photographer.show(location).body()).isEqualTo(damaged);
            assertProblem(photographer.side().get(location + "?size=160"), 404, "product.thumbnail-not-found");
        }
    }

    @Test
    void a_file_that_is_away_is_waited_for() throws IOException {
        try (Photographer photographer = new Photographer(folder.toString())) {
            String product = photographer.product();
            byte[] good = SamplePictures.png(300, 200);
            Path file = folder.resolve("default").resolve(id(good));
            String location = product + "/images/" + id(good);
            var _ = photographer
                    .side()
                    .bean(CommandDesk.class)
                    .change(
                            CommandCall.ofMessage("camera", "1"),
                            Intent.now("product", Upload.command(sku(product), Optional.of(""), good)));
            await(() -> failures(photographer) > 0);
            assertProblem(photographer.side().get(location), 503, "product.image-store-unavailable");

            Files.createDirectories(file.getParent());
            var _ = Files.write(file, good);

            await(() -> thumbnails(photographer, product).size() == 3);
            photographer.awaitNothingLeftToDo();
        }
    }

    @Test
    void where_nothing_can_be_written_there_is_no_event() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("a-file"));
        try (Photographer photographer = new Photographer(noFolder.toString())) {
            String product = photographer.product();

            var refused = photographer.attach(product, SamplePictures.png(30, 20), "");

            assertProblem(refused, 503, "product.image-store-unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(photographer.events(product)).isEqualTo(1);
        }
    }

    @Test
    void where_no_folder_is_set_nothing_is_taken() {
        try (Photographer photographer = new Photographer("")) {
            String product = photographer.product();

            assertProblem(
                    photographer.attach(product, SamplePictures.png(30, 20), ""),
                    503,
                    "product.image-store-unavailable");
            assertThat(photographer.events(product)).isEqualTo(1);
        }
    }

    private static String sku(String product) {
        return product.replace("/v1/products/", "");
    }

    private static long failures(Photographer photographer) {
        return photographer.side().rows("scheduled_tasks where consecutive_failures > 0");
    }

    private static List<ProductThumbnailGenerated> thumbnails(Photographer photographer, String product) {
        return photographer
                .side()
                .bean(EventStore.class)
                .readEvents(product.replace("/v1/products/", "default/product/"), 0)
                .asStream()
                .map(event -> (Object) event.getPayload())
                .filter(ProductThumbnailGenerated.class::isInstance)
                .map(ProductThumbnailGenerated.class::cast)
                .toList();
    }

    private static Envelope cause(Photographer photographer, String product) {
        return photographer
                .side()
                .bean(EventStore.class)
                .readEvents(product.replace("/v1/products/", "default/product/"), 0)
                .asStream()
                .map(EnvelopeMetaData::envelopeOf)
                .filter(event -> event.type().equals("product.image-attached"))
                .findFirst()
                .orElseThrow();
    }
}
