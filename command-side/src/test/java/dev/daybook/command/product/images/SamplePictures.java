package dev.daybook.command.product.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures drawn for the tests: the left half red, the right half blue. */
final class SamplePictures {

    private static final int PNG_HEADER_BYTES = 33;

    private SamplePictures() {}

    static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] gif(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** The right half is not blue but not there. */
    static byte[] transparentPng(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        fill(image, Color.RED, 0, width / 2);
        return written(image, "png");
    }

    /** A JPEG as a camera writes it that was not held upright: the note comes first. */
    static byte[] turnedJpeg(int width, int height, int orientation) {
        return noted(jpeg(width, height), 2, orientation);
    }

    /** The same with the note behind what JFIF wants first. */
    static byte[] turnedJfif(int width, int height, int orientation) {
        return noted(jpeg(width, height), 20, orientation);
    }

    private static byte[] noted(byte[] upright, int place, int orientation) {
        byte[] note = HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001000"
                        + orientation + "0000" + "00000000");
        return ByteBuffer.allocate(upright.length + note.length)
                .put(upright, 0, place)
                .put(note)
                .put(upright, place, upright.length - place)
                .array();
    }

    /** No more than the header of a PNG, whose pixels never come. */
    static byte[] pngHeader(int width, int height) {
        byte[] header = Arrays.copyOf(png(1, 1), PNG_HEADER_BYTES);
        ByteBuffer fields = ByteBuffer.wrap(header).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(header, 12, 17);
        return fields.putInt(29, (int) checksum.getValue()).array();
    }

    /** Begins well. */
    static byte[] damagedPng(int width, int height) {
        byte[] bytes = png(width, height);
        Arrays.fill(bytes, PNG_HEADER_BYTES + 8, bytes.length - 12, (byte) 7);
        return bytes;
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("nobody writes this as " + format);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        fill(image, Color.RED, 0, width / 2);
        fill(image, Color.BLUE, width / 2, width - width / 2);
        return image;
    }

    private static void fill(BufferedImage image, Color colour, int from, int width) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(from, 0, width, image.getHeight());
        graphics.dispose();
    }
}
