package dev.daybook.command.product.images;

import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.product.domain.AttachImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** What somebody sent as a picture, looked at before any of it is decoded or kept. */
final class Upload {

    static final long PIXELS_MAX = 40_000_000;

    private static final Pattern ALTERNATIVE_TEXT = Pattern.compile("[^\\p{Cc}]{0,500}");

    private Upload() {}

    /**
     * The command that attaches it.
     *
     * @throws RequestException when it is no picture that is taken
     */
    static AttachImage command(String sku, Optional<String> alt, byte[] bytes) {
        String text = alt.orElseThrow(() -> RequestException.malformed(
                "query:alt", "required", "say what the image shows, or leave it empty where it only adorns"));
        if (!ALTERNATIVE_TEXT.matcher(text).matches()) {
            throw RequestException.malformed("query:alt", "pattern", "must be one line of at most 500 characters");
        }
        PictureHeader header = header(bytes);
        if (header.pixels() > PIXELS_MAX) {
            throw refused(
                    "product.image-too-large",
                    "the image has " + header.width() + " x " + header.height() + " pixels, more than 40 million");
        }
        return new AttachImage(
                sku, sha256(bytes), header.format().mediaType(), header.width(), header.height(), bytes.length, text);
    }

    private static PictureHeader header(byte[] bytes) {
        try {
            return PictureHeader.of(bytes);
        } catch (UnreadablePictureException no) {
            throw refused("product.image-unreadable", String.valueOf(no.getMessage()));
        }
    }

    private static RequestException refused(String code, String message) {
        return RequestException.refused(HttpStatus.UNPROCESSABLE_CONTENT, code, message);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
