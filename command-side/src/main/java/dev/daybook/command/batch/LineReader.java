package dev.daybook.command.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads a body line by line, counts its bytes and hashes them on the way. */
final class LineReader {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream body;
    private final long bytesMax;
    private final int lineBytesMax;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private long read;

    LineReader(InputStream body, long bytesMax, int lineBytesMax) {
        this.body = body;
        this.bytesMax = bytesMax;
        this.lineBytesMax = lineBytesMax;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The body, or one of its lines, is over its limit. */
    static final class TooLargeException extends RuntimeException {
        TooLargeException(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * The next line without its end; empty after the last. A line break at the end of the body begins no line.
     *
     * @throws TooLargeException at the first byte over a limit
     */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, at, stop - at);
            if (line.size() > lineBytesMax) {
                throw new TooLargeException("a line may have " + lineBytesMax + " bytes");
            }
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                return Optional.of(line.toByteArray());
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        int more = body.read(buffer);
        if (more < 1) {
            return false;
        }
        read += more;
        if (read > bytesMax) {
            throw new TooLargeException("the body may have " + bytesMax + " bytes");
        }
        digest.update(buffer, 0, more);
        at = 0;
        end = more;
        return true;
    }

    /** Of what was read, in hexadecimal; after this nothing more is to be read. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
