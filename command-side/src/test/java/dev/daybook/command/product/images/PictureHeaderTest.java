package dev.daybook.command.product.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureHeaderTest {

    @Test
    void a_jpeg_and_a_png_say_how_large_they_are() {
        assertThat(PictureHeader.of(SamplePictures.jpeg(30, 20)))
                .isEqualTo(new PictureHeader(PictureFormat.JPEG, 30, 20));
        assertThat(PictureHeader.of(SamplePictures.png(7, 9))).isEqualTo(new PictureHeader(PictureFormat.PNG, 7, 9));
    }

    @Test
    void the_size_is_told_without_a_look_at_the_pixels() {
        PictureHeader huge = PictureHeader.of(SamplePictures.pngHeader(60_000, 60_000));

        assertThat(huge.pixels()).isEqualTo(3_600_000_000L);
    }

    static Stream<byte[]> noPictures() {
        return Stream.of(
                new byte[0],
                "this is no picture".getBytes(UTF_8),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8),
                SamplePictures.gif(5, 5),
                HexFormat.of().parseHex("ffd8ff"),
                Arrays.copyOf(SamplePictures.jpeg(30, 20), 100),
                Arrays.copyOf(SamplePictures.png(30, 20), 20),
                SamplePictures.pngHeader(0, 5),
                SamplePictures.pngHeader(5, -5));
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void what_has_no_header_of_a_jpeg_or_a_png_is_no_picture(byte[] bytes) {
        assertThatExceptionOfType(UnreadablePictureException.class).isThrownBy(() -> PictureHeader.of(bytes));
    }
}
