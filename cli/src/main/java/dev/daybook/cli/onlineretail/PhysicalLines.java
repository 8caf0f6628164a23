package dev.daybook.cli.onlineretail;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The lines of a file as they lie there, strictly UTF-8, without their line ends. */
final class PhysicalLines implements Closeable {

    static final int LINE_LIMIT_BYTES = 64 * 1024;

    private final Path file;
    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CRC32 checksum = new CRC32();
    private final byte[] bytes = new byte[LINE_LIMIT_BYTES];
    private int number;

    PhysicalLines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** Stands for the content of all lines read so far. */
    long checksum() {
        return checksum.getValue();
    }

    /**
     * The next line; empty at the end.
     *
     * @throws UnusableInputException naming the line that cannot be read
     */
    Optional<String> next() {
        number++;
        try {
            int length = fill();
            if (length < 0) {
                return Optional.empty();
            }
            checksum.update(bytes, 0, length);
            checksum.update('\n');
            int visible = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
            return Optional.of(utf8.decode(ByteBuffer.wrap(bytes, 0, visible)).toString());
        } catch (CharacterCodingException _) {
            throw new UnusableInputException(file, "is not UTF-8: line " + number);
        } catch (EOFException _) {
            throw new UnusableInputException(file, "is cut off: its gzip data end in line " + number);
        } catch (ZipException e) {
            throw new UnusableInputException(file, "has damaged gzip data in line " + number + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UnusableInputException(file, "cannot be read at line " + number + ": " + e.getMessage());
        }
    }

    private int fill() throws IOException {
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return -1;
        }
        while (next >= 0 && next != '\n') {
            if (length == LINE_LIMIT_BYTES) {
                throw new UnusableInputException(
                        file, "is no such file: line " + number + " is longer than " + LINE_LIMIT_BYTES + " bytes");
            }
            bytes[length++] = (byte) next;
            next = in.read();
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
