package dev.daybook.command.product.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraNoteTest {

    @Test
    void it_is_found_wherever_it_stands_before_the_pixels() {
        assertThat(CameraNote.of(SamplePictures.turnedJpeg(8, 4, 6))).isEqualTo(Orientation.RIGHT_TOP);
        assertThat(CameraNote.of(SamplePictures.turnedJfif(8, 4, 3))).isEqualTo(Orientation.BOTTOM_RIGHT);
    }

    @Test
    void without_one_a_picture_is_upright() {
        assertThat(CameraNote.of(SamplePictures.jpeg(8, 4))).isEqualTo(Orientation.TOP_LEFT);
        assertThat(CameraNote.of(SamplePictures.turnedJpeg(8, 4, 9))).isEqualTo(Orientation.TOP_LEFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ffd8",
                "ffd8ffe1",
                "ffd8ffe1ffff4578",
                "ffd8ffe10000",
                "ffd8ffe10008457869660000",
                "ffd8ffe10009457869660000ff",
                "ffd8ffe1000e4578696600004d4d002a0000",
                "ffd8ffe100104578696600004d4d002affffffff",
                "ffd8ffe1001245786966000049492a00080000000900"
            })
    void what_is_written_on_it_does_no_harm(String hex) {
        assertThat(CameraNote.of(HexFormat.of().parseHex(hex))).isEqualTo(Orientation.TOP_LEFT);
    }

    @Test
    void it_may_be_cut_off_anywhere() {
        byte[] whole = SamplePictures.turnedJpeg(8, 4, 6);
        for (int length = 0; length < 38; length++) {
            assertThat(CameraNote.of(Arrays.copyOf(whole, length)))
                    .as("of %d bytes", length)
                    .isIn(Orientation.TOP_LEFT, Orientation.RIGHT_TOP);
        }
    }
}
