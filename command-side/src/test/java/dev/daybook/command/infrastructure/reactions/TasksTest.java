package dev.daybook.command.infrastructure.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.store.StoreSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static final Effect.Send SEND = new Effect.Send("order", "a command", Optional.empty());
    private static final ReactionSettings SETTINGS =
            new ReactionSettings(Duration.ofMillis(50), 4, Duration.ofSeconds(5));

    private final List<EffectReference> done = new CopyOnWriteArrayList<>();
    private EmbeddedPostgres postgres;
    private DataSource database;
    private Tasks tasks;

    @BeforeEach
    void a_node() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = postgres.getPostgresDatabase();
        StoreSchema.migrate(database, "command-side");
        tasks = node(done::add);
    }

    private Tasks node(Consumer<EffectReference> carryOut) {
        return new Tasks(
                database, SETTINGS, attempt -> carryOut.accept(attempt.id().reference()));
    }

    @AfterEach
    void close() throws IOException {
        tasks.stop();
        postgres.close();
    }

    @Test
    void an_effect_is_carried_out_with_its_reference() throws InterruptedException {
        tasks.start();

        tasks.put(reference(0), SEND);

        awaitDone(1);
        assertThat(done).containsExactly(reference(0));
    }

    @Test
    void an_effect_that_is_put_down_again_is_carried_out_once() throws InterruptedException {
        tasks.put(reference(0), SEND);
        tasks.put(reference(0), SEND);
        tasks.put(reference(1), SEND);
        tasks.start();

        awaitDone(2);
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(done).containsExactlyInAnyOrder(reference(0), reference(1));
    }

    @Test
    void what_fails_is_tried_again() throws InterruptedException {
        List<Instant> attempts = new CopyOnWriteArrayList<>();
        tasks = node(reference -> {
            attempts.add(Instant.now());
            if (attempts.size() < 3) {
                throw new IllegalStateException("away");
            }
            done.add(reference);
        });
        tasks.start();

        tasks.put(reference(0), SEND);

        awaitDone(1);
        assertThat(attempts).hasSize(3);
        assertThat(Duration.between(attempts.get(0), attempts.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        assertThat(Duration.between(attempts.get(1), attempts.get(2))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_timer_goes_off_when_it_was_last_told_to() throws InterruptedException {
        Instant soon = Instant.now().plusMillis(600);
        tasks.put(reference(0), timer(Instant.now().plus(Duration.ofHours(1))));
        tasks.put(reference(1), timer(soon));
        tasks.start();

        awaitDone(1);
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        assertThat(done).containsExactly(reference(1));
    }

    @Test
    void a_question_is_a_task_as_well_at_once_or_at_its_time() throws InterruptedException {
        Effect.Ask ask = new Effect.Ask("outside", "a question");
        tasks.put(reference(0), ask);
        tasks.put(reference(1), new Effect.AskAt(Instant.now().plusMillis(300), "t", ask));
        tasks.start();

        awaitDone(2);
        assertThat(done).containsExactly(reference(0), reference(1));
    }

    @Test
    void a_cancelled_timer_does_not_go_off() throws InterruptedException {
        tasks.put(reference(0), timer(Instant.now().plusMillis(300)));
        tasks.put(reference(1), new Effect.CancelTimer("t"));
        tasks.put(reference(2), new Effect.CancelTimer("never set"));
        tasks.start();

        TimeUnit.MILLISECONDS.sleep(1_000);
        assertThat(done).isEmpty();
    }

    @Test
    void another_node_does_what_a_stopped_one_has_left() throws InterruptedException {
        tasks.put(reference(0), timer(Instant.now().plusMillis(300)));
        tasks.stop();
        tasks = node(done::add);
        tasks.start();

        awaitDone(1);
        assertThat(done).containsExactly(reference(0));
    }

    private static EffectReference reference(int place) {
        return new EffectReference("r", "default/order/1", 7, place);
    }

    private static Effect timer(Instant due) {
        return new Effect.SendAt(due, "t", SEND);
    }

    private void awaitDone(int effects) throws InterruptedException {
        for (int attempt = 0; attempt < 200 && done.size() < effects; attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(done).hasSize(effects);
    }
}
