package dev.daybook.command.product.images;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.springframework.http.MediaType;

/** The kinds of pictures that are taken, told from their first bytes. */
enum PictureFormat {
    JPEG("jpeg", MediaType.IMAGE_JPEG_VALUE, "ffd8ff"),
    PNG("png", MediaType.IMAGE_PNG_VALUE, "89504e470d0a1a0a");

    private static final int LONGEST_BEGINNING = 8;

    private final String word;
    private final String mediaType;
    private final String beginning;

    PictureFormat(String word, String mediaType, String beginning) {
        this.word = word;
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    static Optional<PictureFormat> of(byte[] bytes) {
        String beginning = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST_BEGINNING));
        return Arrays.stream(values())
                .filter(format -> beginning.startsWith(format.beginning))
                .findFirst();
    }

    /** As ImageIO and thumbnailator call it. */
    String word() {
        return word;
    }

    String mediaType() {
        return mediaType;
    }

    /** The one reader that this kind is ever read with. */
    ImageReader reader() {
        return ImageIO.getImageReadersByFormatName(word).next();
    }
}
