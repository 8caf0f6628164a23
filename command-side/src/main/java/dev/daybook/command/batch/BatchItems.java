package dev.daybook.command.batch;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.RejectedElsewhereException;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.infrastructure.StaleVersionException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** The items of batches as they were sent, in rows beside the events, because they go again. */
final class BatchItems {

    private final JdbcTemplate database;

    BatchItems(JdbcTemplate database) {
        this.database = database;
    }

    /** One batch whose items are here. */
    record Upload(String tenant, String batchId) {}

    void begin(Upload upload) {
        var _ = database.update(
                "insert into batch_upload (tenant, batch) values (?, ?)", upload.tenant(), upload.batchId());
    }

    /** Adds items after those that are there. */
    void add(Upload upload, int from, List<byte[]> bodies) {
        var _ = database.batchUpdate(
                "insert into batch_item (tenant, batch, index, body) values (?, ?, ?, ?)",
                IntStream.range(0, bodies.size())
                        .mapToObj(place ->
                                new Object[] {upload.tenant(), upload.batchId(), from + place, bodies.get(place)})
                        .toList());
    }

    /** Up to {@code limit} items from an index on, in order. */
    List<byte[]> page(Upload upload, int from, int limit) {
        return database.query(
                "select body from batch_item where tenant = ? and batch = ? and index >= ? order by index limit ?",
                (row, _) -> row.getBytes(1),
                upload.tenant(),
                upload.batchId(),
                from,
                limit);
    }

    /** Gives some items of one batch to another, in their order, and tells how many were there to give. */
    int copy(Upload from, List<Integer> indexes, Upload to) {
        begin(to);
        return database.update(
                """
                insert into batch_item (tenant, batch, index, body)
                select ?, ?, wanted.place - 1, item.body
                from unnest(?::integer[]) with ordinality as wanted (index, place)
                join batch_item item on item.tenant = ? and item.batch = ? and item.index = wanted.index""",
                to.tenant(),
                to.batchId(),
                indexes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")),
                from.tenant(),
                from.batchId());
    }

    /**
     * Does what makes a batch of items that lie here; if nothing comes of it, or another batch than this, they go.
     *
     * @param made id of the batch that has come of it
     */
    ResponseEntity<Answer> forOne(
            Upload upload, Supplier<ResponseEntity<Answer>> submission, Function<Answer, String> made) {
        ResponseEntity<Answer> response;
        try {
            response = submission.get();
        } catch (Refusal | RequestException | RejectedElsewhereException | StaleVersionException refused) {
            remove(upload);
            throw refused;
        }
        if (!made.apply(Objects.requireNonNull(response.getBody())).equals(upload.batchId())) {
            remove(upload);
        }
        return response;
    }

    void remove(Upload upload) {
        var _ = database.update(
                "delete from batch_item where tenant = ? and batch = ?", upload.tenant(), upload.batchId());
        var _ = database.update(
                "delete from batch_upload where tenant = ? and batch = ?", upload.tenant(), upload.batchId());
    }

    /** Batches whose items came longer ago. */
    List<Upload> olderThan(Duration age) {
        return database.query(
                "select tenant, batch from batch_upload where uploaded_at < now() - make_interval(secs => ?)",
                (row, _) -> new Upload(row.getString(1), row.getString(2)),
                (double) age.toSeconds());
    }
}
