package dev.daybook.standalone.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture of a product of the demo: a bowl in a colour of its own. It has no words, since not every machine has fonts.
 *
 * @param number of the product; the same number is the same picture
 */
record DemoPicture(int number) {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final float GOLDEN_RATIO = 0.618034f;

    /** The picture as a file. */
    byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        float hue = number * GOLDEN_RATIO;
        var graphics = image.createGraphics();
        fill(graphics, Color.getHSBColor(hue, 0.15f, 0.95f));
        graphics.setColor(Color.getHSBColor(hue, 0.7f, 0.7f));
        graphics.fillArc(WIDTH / 4, HEIGHT / 8, WIDTH / 2, HEIGHT * 5 / 8, 180, 180);
        graphics.fillRect(WIDTH * 5 / 12, HEIGHT * 17 / 24, WIDTH / 6, HEIGHT / 12);
        graphics.dispose();
        return written(image);
    }

    private static void fill(Graphics2D graphics, Color colour) {
        graphics.setColor(colour);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private static byte[] written(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("nobody writes PNG");
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
