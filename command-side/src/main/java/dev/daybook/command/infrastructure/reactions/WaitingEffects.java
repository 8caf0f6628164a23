package dev.daybook.command.infrastructure.reactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The effects that wait, for operators: to look at, to try at once, to give up. */
public final class WaitingEffects {

    private static final String ONE = """
            select task_instance, task_data, execution_time, consecutive_failures, last_failure, last_error, picked
            from scheduled_tasks where task_name = 'effect' and task_instance = ?""";

    private final DataSource source;
    private final JdbcClient database;
    private final Tasks tasks;
    private final int stuckAfter;

    WaitingEffects(DataSource source, Tasks tasks, int stuckAfter) {
        if (stuckAfter < 1) {
            throw new IllegalArgumentException("daybook.reactions.stuck-after must be at least 1");
        }
        this.source = source;
        this.database = JdbcClient.create(source);
        this.tasks = tasks;
        this.stuckAfter = stuckAfter;
    }

    /** Whether it has failed so often in a row that somebody should look at it. */
    public boolean isStuck(WaitingEffect effect) {
        return effect.failures() >= stuckAfter;
    }

    /** Whether a text has the form of an effect's id. */
    public static boolean isId(String text) {
        return EffectId.parse(text).isPresent();
    }

    /**
     * Up to {@code limit} effects in an order that attempts do not change.
     *
     * @param stuck present: only those that are stuck, or only the others
     * @param after the id of the last effect of the page before; empty: from the first on
     */
    public List<WaitingEffect> page(Optional<Boolean> stuck, Optional<String> after, int limit) {
        String wanted = stuck.map(WaitingEffects::condition).orElse("");
        JdbcClient.StatementSpec page = database.sql("""
                        select task_instance, task_data, execution_time, consecutive_failures, last_failure, last_error, picked
                        from scheduled_tasks where task_name = 'effect' and task_instance > :after %s
                        order by task_instance limit :limit""".formatted(wanted))
                .param(
                        "after",
                        after.flatMap(EffectId::parse)
                                .map(EffectId::taskInstance)
                                .orElse(""))
                .param("limit", limit);
        return (stuck.isPresent() ? page.param("stuckAfter", stuckAfter) : page)
                .query((row, _) -> EffectRows.read(row))
                .list();
    }

    /** The index on those that failed serves the first; it is the question of every day. */
    private static String condition(boolean stuck) {
        return stuck
                ? "and consecutive_failures > 0 and consecutive_failures >= :stuckAfter"
                : "and coalesce(consecutive_failures, 0) < :stuckAfter";
    }

    /** The effect of this id, if it waits. */
    public Optional<WaitingEffect> find(String id) {
        return find(database, id, ONE);
    }

    /** Makes an effect due at once; one that is running or gone stays as it is. */
    public void retry(WaitingEffect effect) {
        // Rescheduling by db-scheduler's own means would forget the failures.
        EffectId.parse(effect.id())
                .ifPresent(id -> database.sql("""
                        update scheduled_tasks set execution_time = least(execution_time, now()), version = version + 1
                        where task_name = 'effect' and task_instance = ? and not picked""").param(id.taskInstance()).update());
        tasks.wake();
    }

    /**
     * Decides about an effect while no node can begin with it, and takes its task away unless the decision throws.
     *
     * @param decision gets the effect, if it waits; its own reads and writes are none of this transaction
     * @param dryRun whether the task stays all the same
     */
    public <T> T end(String id, boolean dryRun, Function<Optional<WaitingEffect>, T> decision) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                JdbcClient inside = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                T decided = end(inside, id, dryRun, decision);
                connection.commit();
                return decided;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("the tasks cannot be reached", lost);
        }
    }

    private static <T> T end(
            JdbcClient inside, String id, boolean dryRun, Function<Optional<WaitingEffect>, T> decision) {
        var _ = inside.sql("set local lock_timeout = '5s'").update();
        Optional<WaitingEffect> waiting = find(inside, id, ONE + " for update");
        T decided = decision.apply(waiting);
        if (!dryRun && waiting.isPresent()) {
            EffectId.parse(id).ifPresent(ended -> remove(inside, ended));
        }
        return decided;
    }

    /** A task that is running all the same finds out by itself that it is ended. */
    private static void remove(JdbcClient inside, EffectId ended) {
        var _ = inside.sql("""
                        delete from scheduled_tasks where task_name = 'effect' and task_instance = ? and not picked""").param(ended.taskInstance()).update();
    }

    /** The task of a timer may by now stand for another effect than the one that is asked for. */
    private static Optional<WaitingEffect> find(JdbcClient database, String id, String sql) {
        return EffectId.parse(id)
                .flatMap(wanted -> database.sql(sql)
                        .param(wanted.taskInstance())
                        .query((row, _) -> EffectRows.read(row))
                        .optional()
                        .filter(found -> found.id().equals(id)));
    }

    long waiting() {
        return count("task_name = 'effect'");
    }

    long stuck() {
        return count("task_name = 'effect' and consecutive_failures > 0 and consecutive_failures >= " + stuckAfter);
    }

    private long count(String condition) {
        return database.sql("select count(*) from scheduled_tasks where " + condition)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
