package dev.daybook.command.product.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What a picture says of itself before it is decoded.
 *
 * @param width in pixels, not yet turned
 * @param height in pixels, not yet turned
 */
record PictureHeader(PictureFormat format, int width, int height) {

    /**
     * Reads the header and nothing behind it.
     *
     * @throws UnreadablePictureException when there is none
     */
    static PictureHeader of(byte[] bytes) {
        PictureFormat format = PictureFormat.of(bytes)
                .orElseThrow(() -> new UnreadablePictureException("these bytes begin neither a JPEG nor a PNG"));
        ImageReader reader = format.reader();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return new PictureHeader(format, reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadablePictureException("the header of this " + format.word() + " cannot be read", damaged);
        } finally {
            reader.dispose();
        }
    }

    long pixels() {
        return (long) width * height;
    }
}
