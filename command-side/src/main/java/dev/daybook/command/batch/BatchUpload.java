package dev.daybook.command.batch;

import dev.daybook.command.batch.BatchItems.Upload;
import dev.daybook.command.decisions.Fault;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.events.batch.BatchKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes the items of a batch from a body, line by line: all of them, or none. */
@Component
final class BatchUpload {

    static final int ITEMS_MAX = 100_000;
    static final int FAULTS_MAX = 100;

    private static final int BODY_MEBIBYTES = 64;
    private static final int LINE_MEBIBYTES = 1;
    private static final int IMPORT_LINE_MEBIBYTES = 8;
    private static final int ROWS_AT_A_TIME = 500;
    private static final int BYTES_AT_A_TIME = 4 << 20;

    private final BatchItems items;
    private final BatchWork work;

    BatchUpload(BatchItems items, BatchWork work) {
        this.items = items;
        this.work = work;
    }

    /** What has come. */
    record Received(int items, String sha256) {}

    /**
     * Reads a body to its end and keeps its lines as items.
     *
     * @throws RequestException when lines are wrong or too many; nothing is kept then
     */
    Received receive(Upload upload, BatchKind kind, InputStream body) throws IOException {
        LineReader lines = new LineReader(body, (long) BODY_MEBIBYTES << 20, lineMebibytes(kind) << 20);
        items.begin(upload);
        try {
            return receive(upload, kind, lines);
        } catch (LineReader.TooLargeException over) {
            items.remove(upload);
            throw tooLarge(String.valueOf(over.getMessage()));
        } catch (RequestException | IOException refused) {
            items.remove(upload);
            throw refused;
        }
    }

    private static int lineMebibytes(BatchKind kind) {
        return switch (kind) {
            case IMPORT -> IMPORT_LINE_MEBIBYTES;
            case CANCEL, HOLD, RELEASE, CONFIRM -> LINE_MEBIBYTES;
        };
    }

    /** After too many faults the rest is read without being looked at, so that the answer reaches who is still sending. */
    private Received receive(Upload upload, BatchKind kind, LineReader lines) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<byte[]> rows = new ArrayList<>();
        int bytes = 0;
        int count = 0;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            byte[] body = line.get();
            if (++count > ITEMS_MAX) {
                throw tooLarge("a batch may have " + ITEMS_MAX + " items");
            }
            if (faults.size() < FAULTS_MAX) {
                faults.addAll(faults(kind, body, count));
            }
            rows.add(body);
            bytes += body.length;
            if (rows.size() == ROWS_AT_A_TIME || bytes > BYTES_AT_A_TIME) {
                keep(upload, count, rows, faults);
                bytes = 0;
            }
        }
        keep(upload, count, rows, faults);
        if (!faults.isEmpty()) {
            throw malformed(faults);
        }
        return new Received(count, lines.sha256());
    }

    private void keep(Upload upload, int count, List<byte[]> rows, List<Fault> faults) {
        if (faults.isEmpty() && !rows.isEmpty()) {
            items.add(upload, count - rows.size(), rows);
        }
        rows.clear();
    }

    private List<Fault> faults(BatchKind kind, byte[] line, int number) {
        try {
            var _ = work.read(kind, line);
            return List.of();
        } catch (RequestException wrong) {
            return wrong.faults().stream()
                    .map(fault -> new Fault("line:" + number + fault.pointer(), fault.code(), fault.message()))
                    .toList();
        }
    }

    private static RequestException malformed(List<Fault> faults) {
        List<Fault> shown = faults.stream().limit(FAULTS_MAX).toList();
        return RequestException.refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "batch.malformed-items",
                shown.size() + " fault(s) in the lines" + (shown.size() == FAULTS_MAX ? ", perhaps more" : ""),
                shown);
    }

    private static RequestException tooLarge(String message) {
        return RequestException.refused(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", message);
    }
}
