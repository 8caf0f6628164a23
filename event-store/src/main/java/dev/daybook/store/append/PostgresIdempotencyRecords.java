package dev.daybook.store.append;

import dev.daybook.store.IdempotencyRecords;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers beside the events in PostgreSQL, each written in the transaction of its append. */
public final class PostgresIdempotencyRecords implements IdempotencyRecords {

    private static final String ENTRY = "dev.daybook.store.entry";
    private static final String POSITION = "dev.daybook.store.position";

    private final JdbcClient database;
    private final Appender appender;

    public PostgresIdempotencyRecords(JdbcClient database, Appender appender) {
        this.database = database;
        this.appender = appender;
    }

    @Override
    public Optional<Kept> find(Scope scope) {
        return database.sql("""
                        select request_hash, outcome, position from idempotency
                        where tenant = ? and client = ? and key = ?""")
                .params(scope.tenant(), scope.client(), scope.key())
                .query((row, _) -> new Kept(
                        new Answer(row.getString("request_hash"), row.getString("outcome")), row.getLong("position")))
                .optional();
    }

    @Override
    public void keepWithAppend(UnitOfWork<?> unit, String subject, long version, Entry entry) {
        unit.root().resources().put(ENTRY, entry);
    }

    /** The answer that the append of the current unit of work takes along. */
    public static Optional<Entry> underWay() {
        return CurrentUnitOfWork.map(unit -> unit.root().<Entry>getResource(ENTRY));
    }

    /** Tells the current unit of work where its events lie. */
    public static void appended(Appended appended) {
        CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(POSITION, appended.position()));
    }

    @Override
    public long appendedPosition(UnitOfWork<?> unit) {
        return unit.root().getOrDefaultResource(POSITION, 0L);
    }

    @Override
    public long keepAlone(String subject, long version, Entry entry) {
        return appender.append(Append.ofAnswer(subject, version, entry)).position();
    }

    @Override
    public int forgetOlderThan(Duration retention) {
        return database.sql("delete from idempotency where recorded_at < now() - make_interval(secs => ?)")
                .param(retention.toSeconds())
                .update();
    }
}
