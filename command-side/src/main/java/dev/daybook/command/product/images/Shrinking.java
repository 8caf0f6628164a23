package dev.daybook.command.product.images;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A decoded picture, upright and no larger than its largest thumbnail, from which the smaller ones are made. */
final class Shrinking {

    /** Of these pixels of the original's longer edge, twice what is wanted, the scaling makes its own. */
    private static final int OVERSAMPLING = 2;

    private static final double QUALITY = 0.85;

    static {
        // A full folder for temporary files would make a good picture look like a damaged one.
        ImageIO.setUseCache(false);
    }

    private final PictureFormat format;
    private final BufferedImage picture;

    private Shrinking(PictureFormat format, BufferedImage picture) {
        this.format = format;
        this.picture = picture;
    }

    /**
     * Decodes a picture.
     *
     * @param largest most pixels of the longer edge that will be wanted
     * @throws UnreadablePictureException when it cannot be decoded
     */
    static Shrinking of(byte[] bytes, int largest) {
        PictureFormat format = PictureHeader.of(bytes).format();
        ImageReader reader = format.reader();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            Orientation orientation = format == PictureFormat.JPEG ? CameraNote.of(bytes) : Orientation.TOP_LEFT;
            BufferedImage decoded = plain(reader.read(0, everySo(reader, largest * OVERSAMPLING)));
            return new Shrinking(format, upright(shrunk(decoded, largest), orientation));
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadablePictureException("it cannot be decoded", damaged);
        } finally {
            reader.dispose();
        }
    }

    /** The picture in its own format, its longer edge so long or as long as it is. */
    byte[] to(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Thumbnails.of(shrunk(picture, size))
                    .scale(1)
                    .imageType(picture.getType())
                    .outputFormat(format.word())
                    .outputQuality(QUALITY)
                    .toOutputStream(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage shrunk(BufferedImage image, int size) {
        int longer = Math.min(size, Math.max(image.getWidth(), image.getHeight()));
        try {
            return Thumbnails.of(image)
                    .size(longer, longer)
                    .imageType(image.getType())
                    .asBufferedImage();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        return plain(ExifFilterUtils.getFilterForOrientation(orientation).apply(image));
    }

    private static ImageReadParam everySo(ImageReader reader, int enough) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / enough);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** In one of two ways of lying in memory, whichever of dozens the reader or a filter chose. */
    private static BufferedImage plain(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D graphics = plain.createGraphics();
        var _ = graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }
}
