package dev.daybook.command.product.images;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How a camera was held, by the EXIF data of a JPEG. The JDK's own way to it reads all that is said beside the pixels, and nothing where
 * the parts are not in the order of JFIF, as cameras often leave them.
 */
final class CameraNote {

    private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);
    private static final int PART_BEGINS = 0xff;
    private static final int APP1 = 0xe1;
    private static final int PIXELS_BEGIN = 0xda;

    private CameraNote() {}

    /** Upright where there is no note, or none that can be read. */
    static Orientation of(byte[] jpeg) {
        int part = 2;
        while (part + 4 <= jpeg.length && at(jpeg, part) == PART_BEGINS && at(jpeg, part + 1) != PIXELS_BEGIN) {
            int end = part + 2 + (at(jpeg, part + 2) << 8 | at(jpeg, part + 3));
            int begin = part + 4;
            if (at(jpeg, part + 1) == APP1 && end <= jpeg.length && isExif(jpeg, begin, end)) {
                return orientation(Arrays.copyOfRange(jpeg, begin, end));
            }
            part = Math.max(end, begin);
        }
        return Orientation.TOP_LEFT;
    }

    private static int at(byte[] jpeg, int place) {
        return Byte.toUnsignedInt(jpeg[place]);
    }

    private static boolean isExif(byte[] jpeg, int begin, int end) {
        return end - begin > EXIF.length && Arrays.equals(jpeg, begin, begin + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Orientation orientation(byte[] exif) {
        try {
            Orientation noted = ExifUtils.getOrientationFromExif(exif);
            return noted == null ? Orientation.TOP_LEFT : noted;
        } catch (RuntimeException _) {
            return Orientation.TOP_LEFT;
        }
    }
}
