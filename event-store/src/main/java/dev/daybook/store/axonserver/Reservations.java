package dev.daybook.store.axonserver;

import dev.daybook.store.IdempotencyRecords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Idempotency keys in PostgreSQL: reserved for an append, or confirmed with the answer. */
final class Reservations {

    private final JdbcClient database;
    private final Duration lease;

    /**
     * Reservations that are held for a while.
     *
     * @param lease so long nobody else takes a key over
     */
    Reservations(JdbcClient database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /**
     * An append that is about to be made.
     *
     * @param appendId in the metadata of its events
     * @param version of the stream after it
     */
    record Reservation(String appendId, String subject, long version, IdempotencyRecords.Entry entry) {}

    /** What came of trying to reserve a key; UNKNOWN: an earlier append was never confirmed, look for it. */
    enum Attempt {
        RESERVED,
        TAKEN,
        IN_FLIGHT,
        UNKNOWN
    }

    /**
     * Reserves a key.
     *
     * @param absent ids of earlier appends that are not in the stream
     */
    Attempt reserve(Reservation reservation, Set<String> absent) {
        IdempotencyRecords.Scope scope = reservation.entry().scope();
        return database.sql("select reserve_key(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(scope.tenant(), scope.client(), scope.key())
                .params(
                        reservation.appendId(),
                        reservation.entry().answer().requestHash(),
                        reservation.subject(),
                        reservation.version(),
                        reservation.entry().answer().outcome(),
                        lease.toMillis(),
                        absent.toArray(String[]::new))
                .query((row, _) -> Attempt.valueOf(row.getString(1)))
                .single();
    }

    /** The appends under a key of which nobody knows whether they were made. */
    List<Reservation> of(IdempotencyRecords.Scope scope) {
        return database.sql("""
                        select append_id, subject, version, request_hash, outcome from reservation
                        where tenant = ? and client = ? and key = ? order by reserved_at""")
                .params(scope.tenant(), scope.client(), scope.key())
                .query((row, _) -> new Reservation(
                        row.getString("append_id"),
                        row.getString("subject"),
                        row.getLong("version"),
                        new IdempotencyRecords.Entry(
                                scope,
                                new IdempotencyRecords.Answer(
                                        row.getString("request_hash"), row.getString("outcome")))))
                .list();
    }

    Optional<IdempotencyRecords.Kept> confirmed(IdempotencyRecords.Scope scope) {
        return database.sql("""
                        select request_hash, outcome, position from idempotency
                        where tenant = ? and client = ? and key = ?""")
                .params(scope.tenant(), scope.client(), scope.key())
                .query((row, _) -> new IdempotencyRecords.Kept(
                        new IdempotencyRecords.Answer(row.getString("request_hash"), row.getString("outcome")),
                        row.getLong("position")))
                .optional();
    }

    /** Keeps the answer to an append that is in its stream, and ends every reservation of the key. */
    void confirm(Reservation made, long position) {
        IdempotencyRecords.Scope scope = made.entry().scope();
        var _ = database.sql("""
                        with ended as (
                            delete from reservation where tenant = ? and client = ? and key = ? returning append_id)
                        insert into idempotency (tenant, client, key, request_hash, outcome, position)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(scope.tenant(), scope.client(), scope.key())
                .params(scope.tenant(), scope.client(), scope.key())
                .params(
                        made.entry().answer().requestHash(),
                        made.entry().answer().outcome(),
                        position)
                .update();
    }

    /** Gives a key back: the append was not made and never will be. */
    void release(Reservation reservation) {
        IdempotencyRecords.Scope scope = reservation.entry().scope();
        var _ = database.sql("delete from reservation where tenant = ? and client = ? and key = ? and append_id = ?")
                .params(scope.tenant(), scope.client(), scope.key(), reservation.appendId())
                .update();
    }

    int forgetOlderThan(Duration retention) {
        var _ = database.sql("delete from reservation where reserved_at < now() - make_interval(secs => ?)")
                .param(retention.toSeconds())
                .update();
        return database.sql("delete from idempotency where recorded_at < now() - make_interval(secs => ?)")
                .param(retention.toSeconds())
                .update();
    }
}
