package dev.daybook.command.infrastructure.reactions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.daybook.command.decisions.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Effects as durable tasks: each is carried out at least once, by whichever node is there; its command has a key, so once. */
final class Tasks {

    static final String NAME = "effect";

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    /** A node that is silent for four of these is dead, and others take over what it had begun. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int HEARTBEATS_MISSED = 4;

    private final OneTimeTask<EffectReference> task;
    private final SchedulerClient inTransaction;
    private final Scheduler scheduler;

    Tasks(DataSource database, ReactionSettings settings, Consumer<Attempt> carryOut) {
        JdbcClient rows = JdbcClient.create(database);
        this.task = com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(NAME, EffectReference.class)
                .onFailure((failed, operations) -> again(rows, failed, operations))
                .execute((instance, context) -> carryOut.accept(new Attempt(
                        EffectId.of(instance.getId(), instance.getData()),
                        context.getExecution().consecutiveFailures)));
        JacksonSerializer json = new JacksonSerializer(JsonMapper.builder().build());
        this.inTransaction = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .serializer(json)
                .build();
        this.scheduler = Scheduler.create(database, task)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .serializer(json)
                .threads(settings.threads())
                .pollingInterval(settings.polling())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(settings.patience())
                .failureLogging(LogLevel.DEBUG, false)
                .build();
    }

    void start() {
        scheduler.start();
    }

    void stop() {
        scheduler.stop();
    }

    /** Looks at once for what is due. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Puts an effect down, or takes a timer away; again is as once. */
    void put(EffectReference reference, Effect effect) {
        switch (effect) {
            case Effect.Send _, Effect.Ask _ -> {
                var _ = inTransaction.scheduleIfNotExists(task.instance(reference.taskId(), reference), Instant.now());
            }
            case Effect.Timed later -> {
                String timer = EffectReference.timerId(reference.reaction(), later);
                boolean set = inTransaction.schedule(
                        task.instance(timer, reference),
                        later.due(),
                        SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
                if (!set) {
                    throw new IllegalStateException("the timer " + timer + " is just going off; set it again");
                }
            }
            case Effect.CancelTimer cancel -> cancel(EffectReference.timerId(reference.reaction(), cancel.timer()));
        }
    }

    private void cancel(String timer) {
        try {
            inTransaction.cancel(TaskInstanceId.of(NAME, timer));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException _) {
            // It has gone off, is just doing so, or never was: its command finds nothing to do any more.
        }
    }

    /** A failure is not a "no": it is tried again, after pauses that grow and differ, without end. */
    private static void again(
            JdbcClient rows, ExecutionComplete failed, ExecutionOperations<EffectReference> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        long pause = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, DOUBLINGS));
        long jittered = pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
        FailureKind kind = failed.getCause().map(FailureKind::of).orElse(FailureKind.TIMEOUT);
        LOG.atLevel(kind == FailureKind.OUTSIDE_PENDING ? Level.INFO : Level.WARN)
                .log(
                        "{} failed {} times, again in {} ms: {}",
                        failed.getExecution().taskInstance.getId(),
                        failures + 1,
                        jittered,
                        failed.getCause().map(Throwable::toString).orElse("no answer"));
        rememberWhy(rows, failed, kind);
        operations.reschedule(failed, failed.getTimeDone().plusMillis(jittered));
    }

    /** For those who look after what is stuck; that it is tried again does not depend on it. */
    private static void rememberWhy(JdbcClient rows, ExecutionComplete failed, FailureKind kind) {
        try {
            var _ = rows.sql("update scheduled_tasks set last_error = ? where task_name = ? and task_instance = ?")
                    .params(
                            kind.word(),
                            NAME,
                            failed.getExecution().taskInstance.getId())
                    .update();
        } catch (DataAccessException unwritten) {
            LOG.warn("why an effect failed could not be kept: {}", unwritten.toString());
        }
    }
}
