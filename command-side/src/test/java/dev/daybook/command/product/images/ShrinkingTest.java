package dev.daybook.command.product.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkingTest {

    @ParameterizedTest
    @CsvSource({
        "2000, 1000, 960, 960x480",
        "2000, 1000, 160, 160x80",
        "1000, 2000, 480, 240x480",
        "960, 960, 960, 960x960",
        "300, 200, 960, 300x200",
        "300, 200, 480, 300x200",
        "300, 200, 160, 160x107",
        "3000, 2000, 960, 960x640",
        "4000, 1, 160, 160x1",
        "1, 1, 160, 1x1"
    })
    void the_longer_edge_has_the_size_and_is_never_made_longer(int width, int height, int size, String shrunk) {
        for (byte[] original : new byte[][] {SamplePictures.png(width, height), SamplePictures.jpeg(width, height)}) {
            assertThat(measures(SamplePictures.read(Shrinking.of(original, 960).to(size))))
                    .isEqualTo(shrunk);
        }
    }

    @Test
    void it_stays_in_its_format() {
        assertThat(PictureHeader.of(
                                Shrinking.of(SamplePictures.png(500, 400), 960).to(160))
                        .format())
                .isEqualTo(PictureFormat.PNG);
        assertThat(PictureHeader.of(
                                Shrinking.of(SamplePictures.jpeg(500, 400), 960).to(160))
                        .format())
                .isEqualTo(PictureFormat.JPEG);
    }

    @Test
    void it_shows_the_same() {
        BufferedImage shrunk = SamplePictures.read(
                Shrinking.of(SamplePictures.jpeg(2000, 1000), 960).to(160));

        assertThat(hue(shrunk, 40, 40)).isEqualTo("red");
        assertThat(hue(shrunk, 120, 40)).isEqualTo("blue");
    }

    @ParameterizedTest
    @CsvSource({
        "1, red, blue, red, blue",
        "3, blue, red, blue, red",
        "6, red, red, blue, blue",
        "8, blue, blue, red, red"
    })
    void it_is_turned_as_the_camera_noted(
            int orientation, String topLeft, String topRight, String bottomLeft, String bottomRight) {
        for (byte[] turned : new byte[][] {
            SamplePictures.turnedJpeg(1200, 600, orientation), SamplePictures.turnedJfif(1200, 600, orientation)
        }) {
            BufferedImage shrunk = SamplePictures.read(Shrinking.of(turned, 960).to(160));

            int right = shrunk.getWidth() - 10;
            int bottom = shrunk.getHeight() - 10;
            assertThat(measures(shrunk)).isEqualTo(orientation > 4 ? "80x160" : "160x80");
            assertThat(Stream.of(
                            hue(shrunk, 10, 10),
                            hue(shrunk, right, 10),
                            hue(shrunk, 10, bottom),
                            hue(shrunk, right, bottom)))
                    .containsExactly(topLeft, topRight, bottomLeft, bottomRight);
        }
    }

    @Test
    void what_is_transparent_stays_so() {
        BufferedImage shrunk = SamplePictures.read(
                Shrinking.of(SamplePictures.transparentPng(2000, 1000), 960).to(160));

        assertThat(new Color(shrunk.getRGB(40, 40), true)).isEqualTo(Color.RED);
        assertThat(new Color(shrunk.getRGB(120, 40), true).getAlpha()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void it_may_be_of_any_colours(int type) {
        byte[] original = SamplePictures.written(SamplePictures.drawn(1000, 800, type), "png");

        assertThat(measures(SamplePictures.read(Shrinking.of(original, 960).to(480))))
                .isEqualTo("480x384");
    }

    @Test
    void a_picture_of_forty_megapixels_is_not_decoded_pixel_by_pixel() {
        byte[] large = SamplePictures.written(new BufferedImage(8000, 5000, BufferedImage.TYPE_BYTE_BINARY), "png");

        assertThat(measures(SamplePictures.read(Shrinking.of(large, 960).to(960))))
                .isEqualTo("960x600");
    }

    static Stream<byte[]> damaged() {
        return Stream.of(SamplePictures.damagedPng(500, 400), SamplePictures.pngHeader(500, 400), new byte[] {1, 2, 3});
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void what_cannot_be_decoded_is_no_picture(byte[] bytes) {
        assertThatExceptionOfType(UnreadablePictureException.class).isThrownBy(() -> Shrinking.of(bytes, 960));
    }

    private static String measures(BufferedImage image) {
        return image.getWidth() + "x" + image.getHeight();
    }

    private static String hue(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60
                ? "red"
                : colour.getBlue() > 200 && colour.getRed() < 60 ? "blue" : colour.toString();
    }
}
