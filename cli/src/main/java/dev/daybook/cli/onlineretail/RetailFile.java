package dev.daybook.cli.onlineretail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of invoice lines, plain or gzip, that can be read from its start any number of times. */
record RetailFile(Path path) {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Takes one physical line; the first behind the header is number 2. */
    interface LineSink {
        void line(int number, String text);
    }

    /**
     * Hands every line behind the header to the sink.
     *
     * @return a checksum of the whole content, equal for equal content
     * @throws UnusableInputException when the file is not there, cannot be read to its end or has another header
     */
    long read(LineSink sink) {
        try (PhysicalLines lines = new PhysicalLines(path, open())) {
            requireHeader(lines.next());
            Optional<String> text = lines.next();
            while (text.isPresent()) {
                sink.line(lines.number(), text.get());
                text = lines.next();
            }
            return lines.checksum();
        } catch (IOException e) {
            throw new UnusableInputException(path, "cannot be closed: " + e.getMessage());
        }
    }

    private void requireHeader(Optional<String> first) {
        String header = first.orElseThrow(() -> new UnusableInputException(path, "is empty"));
        String text = header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
        List<String> columns = RowReader.fields(text).orElse(List.of());
        if (!columns.equals(RowReader.HEADER)) {
            String shown = text.length() > 100 ? text.substring(0, 100) + "…" : text;
            throw new UnusableInputException(
                    path,
                    "has another header in line 1: expected " + String.join(",", RowReader.HEADER) + ", found "
                            + shown.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private InputStream open() {
        if (!Files.exists(path)) {
            throw new UnusableInputException(path, "does not exist");
        }
        if (Files.isDirectory(path)) {
            throw new UnusableInputException(path, "is a folder, not a file");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnusableInputException(path, "is no regular file, but has to be read more than once");
        }
        if (!Files.isReadable(path)) {
            throw new UnusableInputException(path, "may not be read by this user");
        }
        try {
            return unpacked(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES));
        } catch (IOException e) {
            throw new UnusableInputException(path, "cannot be opened: " + e.getMessage());
        }
    }

    private InputStream unpacked(BufferedInputStream raw) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        if (first < 0) {
            throw new UnusableInputException(path, "is empty");
        }
        if (first == 0x1f && second == 0x8b) {
            try {
                return new BufferedInputStream(new GZIPInputStream(raw, BUFFER_BYTES), BUFFER_BYTES);
            } catch (ZipException | java.io.EOFException e) {
                throw new UnusableInputException(path, "has damaged gzip data at its start: " + e.getMessage());
            }
        }
        if (path.toString().endsWith(".gz")) {
            throw new UnusableInputException(path, "is named .gz but is not gzip");
        }
        return raw;
    }
}
