package dev.daybook.command.product.images;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.product.images.Photographer.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures given, taken away and shown over HTTP. */
class ImageApiTest {

    private static final byte[] PNG = SamplePictures.png(40, 30);

    @TempDir
    static Path folder;

    private static Photographer photographer;

    @BeforeAll
    static void start() {
        photographer = new Photographer(folder.toString());
    }

    @AfterAll
    static void stop() {
        photographer.close();
    }

    @Test
    void what_was_attached_is_shown_byte_by_byte_and_for_ever() {
        String product = photographer.product();

        Answer answer = photographer.attach(product, PNG, "a lamp — weiß");

        assertEvents(answer, "product.image-attached");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Location")).isEqualTo(product + "/images/" + id(PNG));
        HttpResponse<byte[]> shown = photographer.show(answer.header("Location"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(PNG);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
        assertThat(header(shown, "Content-Length")).isEqualTo(Integer.toString(PNG.length));
        assertThat(header(shown, "ETag")).isEqualTo("\"" + id(PNG) + "\"");
        assertThat(header(shown, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void who_has_it_already_is_not_sent_it_again() {
        String product = photographer.product();
        String location = photographer.attach(product, PNG, "").header("Location");

        HttpResponse<byte[]> shown = photographer.show(location, "If-None-Match", "\"" + id(PNG) + "\"");

        assertThat(shown.statusCode()).isEqualTo(304);
        assertThat(shown.body()).isEmpty();
    }

    @Test
    void what_it_is_is_told_by_its_bytes_and_not_by_its_media_type() {
        String product = photographer.product();
        byte[] jpeg = SamplePictures.jpeg(40, 30);

        String location = photographer.attach(product, jpeg, "said to be a PNG").header("Location");

        assertThat(header(photographer.show(location), "Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void the_same_again_changes_nothing_and_with_other_words_is_refused() throws IOException {
        String product = photographer.product();
        byte[] bytes = SamplePictures.png(41, 31);
        assertEvents(photographer.attach(product, bytes, "a lamp"), "product.image-attached");
        long events = photographer.events(product);

        assertEvents(photographer.attach(product, bytes, "a lamp"));
        assertProblem(photographer.attach(product, bytes, "a star"), 409, "product.image-already-attached");

        assertThat(photographer.show(product + "/images/" + id(bytes)).body()).isEqualTo(bytes);
        try (Stream<Path> files = Files.list(folder.resolve("default"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(id(bytes))
                    .doesNotHaveDuplicates();
        }
        assertThat(events).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_repeated_request_is_answered_as_before_and_another_text_makes_it_another_request() {
        String product = photographer.product();
        String key = UUID.randomUUID().toString();
        Answer first = photographer.upload(product + "/images?alt=a", PNG, "image/png", key);

        Answer again = photographer.upload(product + "/images?alt=a", PNG, "image/png", key);
        Answer other = photographer.upload(product + "/images?alt=b", PNG, "image/png", key);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void a_dry_run_decides_and_keeps_nothing() {
        String product = photographer.product();
        byte[] bytes = SamplePictures.png(42, 32);

        Answer answer = photographer.upload(product + "/images?alt=a&dryRun=true", bytes, "image/png");

        assertEvents(answer, "product.image-attached");
        assertThat(photographer.events(product)).isEqualTo(1);
        assertThat(folder.resolve("default").resolve(id(bytes))).doesNotExist();
    }

    @Test
    void a_text_that_is_called_a_png_is_no_picture() {
        String product = photographer.product();
        byte[] text = "this is no picture".getBytes(UTF_8);

        assertProblem(photographer.attach(product, text, ""), 422, "product.image-unreadable");
        assertProblem(photographer.attach(product, SamplePictures.gif(5, 5), ""), 422, "product.image-unreadable");
        assertProblem(photographer.attach(product, new byte[0], ""), 422, "product.image-unreadable");
        assertThat(photographer.events(product)).isEqualTo(1);
        assertThat(folder.resolve("default").resolve(id(text))).doesNotExist();
    }

    @Test
    void what_is_not_said_to_be_a_picture_is_not_taken() {
        String images = photographer.product() + "/images?alt=a";

        Answer refused = photographer.upload(images, PNG, "application/json");
        assertThat(assertProblem(refused, 415, "unsupported-media-type")
                        .path("detail")
                        .asString())
                .isEqualTo("the body must be image/jpeg or image/png");
        assertProblem(photographer.upload(images, PNG, "image/gif"), 415, "unsupported-media-type");
        assertProblem(photographer.upload(images, PNG, "nonsense"), 415, "unsupported-media-type");
    }

    @Test
    void more_pixels_than_forty_million_are_refused_before_they_are_decoded() {
        String product = photographer.product();

        assertProblem(
                photographer.attach(product, SamplePictures.pngHeader(60_000, 60_000), ""),
                422,
                "product.image-too-large");
        assertProblem(
                photographer.attach(product, SamplePictures.pngHeader(8_000, 5_001), ""),
                422,
                "product.image-too-large");
        assertEvents(
                photographer.attach(product, SamplePictures.pngHeader(8_000, 5_000), ""), "product.image-attached");
    }

    @Test
    void eight_mebibytes_are_taken_and_not_one_byte_more() {
        String product = photographer.product();
        byte[] largest = Arrays.copyOf(PNG, 8 << 20);

        assertProblem(photographer.attach(product, Arrays.copyOf(PNG, largest.length + 1), ""), 413, "body-too-large");
        assertEvents(photographer.attach(product, largest, ""), "product.image-attached");
    }

    @Test
    void what_it_shows_has_to_be_said_in_one_line_or_left_empty() {
        String product = photographer.product();

        Answer unsaid = photographer.upload(product + "/images", PNG, "image/png");
        assertThat(faults(assertProblem(unsaid, 400, "malformed-request"))).containsExactly("query:alt required");
        for (String text : new String[] {"two\nlines", "x".repeat(501)}) {
            assertThat(faults(assertProblem(photographer.attach(product, PNG, text), 400, "malformed-request")))
                    .containsExactly("query:alt pattern");
        }
        assertEvents(photographer.attach(product, PNG, "x".repeat(500)), "product.image-attached");
    }

    @Test
    void a_removed_picture_is_not_shown_any_more_and_its_file_stays() {
        String product = photographer.product();
        String other = photographer.product();
        String location = photographer.attach(product, PNG, "a lamp").header("Location");
        assertEvents(photographer.attach(other, PNG, "a lamp"), "product.image-attached");

        assertEvents(
                photographer.side().post(location + "/remove", "{\"reason\":{\"code\":\"blurred\"}}"),
                "product.image-removed");
        assertEvents(photographer.remove(product, PNG));

        assertProblem(photographer.side().get(location), 404, "product.image-not-found");
        assertThat(folder.resolve("default").resolve(id(PNG))).exists();
        assertThat(photographer.show(other + "/images/" + id(PNG)).body()).isEqualTo(PNG);
        assertEvents(photographer.attach(product, PNG, "a star"), "product.image-attached");
    }

    @Test
    void what_is_not_there_is_not_found() {
        String product = photographer.product();

        assertProblem(photographer.attach("/v1/products/NONE", PNG, ""), 404, "product.not-found");
        assertProblem(photographer.side().get("/v1/products/NONE/images/x"), 404, "product.not-found");
        assertProblem(photographer.side().get(product + "/images/x"), 404, "product.image-not-found");
        assertProblem(photographer.side().get(product + "/images/" + id(PNG)), 404, "product.image-not-found");
        assertThat(faults(assertProblem(
                        photographer.side().get(product + "/images/x?size=161"), 400, "malformed-request")))
                .containsExactly("query:size unknown");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
