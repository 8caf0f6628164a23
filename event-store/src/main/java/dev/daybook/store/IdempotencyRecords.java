package dev.daybook.store;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which requests were already answered, and how; a record is written in the transaction of its append. */
public final class IdempotencyRecords {

    private final JdbcClient database;

    IdempotencyRecords(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whose key it is.
     *
     * @param client opaque subject of the caller: two callers may use the same key
     */
    public record Scope(String tenant, String client, String key) {}

    /**
     * The answer that a request got.
     *
     * @param requestHash tells a repeat from another request under the same key
     * @param outcome what was answered, as JSON
     */
    public record Answer(String requestHash, String outcome) {}

    /** The answer that is kept under this key. */
    public Optional<Answer> find(Scope scope) {
        return database.sql("""
                        select request_hash, outcome from idempotency
                        where tenant = ? and client = ? and key = ?""")
                .params(scope.tenant(), scope.client(), scope.key())
                .query((row, _) -> new Answer(row.getString("request_hash"), row.getString("outcome")))
                .optional();
    }

    /**
     * Keeps an answer, in the transaction that is under way.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another request has used the key meanwhile
     */
    public void keep(Scope scope, Answer answer) {
        var _ = database.sql(
                        "insert into idempotency (tenant, client, key, request_hash, outcome) values (?, ?, ?, ?, ?)")
                .params(scope.tenant(), scope.client(), scope.key(), answer.requestHash(), answer.outcome())
                .update();
    }

    /** Forgets what is older than {@code retention} and tells how many answers that were. */
    public int forgetOlderThan(Duration retention) {
        return database.sql("delete from idempotency where recorded_at < now() - make_interval(secs => ?)")
                .param(retention.toSeconds())
                .update();
    }
}
