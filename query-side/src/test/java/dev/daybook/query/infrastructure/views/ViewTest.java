package dev.daybook.query.infrastructure.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.query.TestMongo;
import dev.daybook.store.StoreIdentity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

class ViewTest {

    private final TestMongo mongo = mongo();
    private final ViewDatabase database =
            ViewDatabase.on(mongo.client(), mongo.name(), Duration.ofSeconds(2), (_, _, version) -> version == 77);
    private final View<Sum> view =
            database.open(new ViewDefinition<>("sums", 1, Sum.class, DocumentKey.STREAM, List.of(), _ -> new Object()));

    /** The server that this is about. */
    TestMongo mongo() {
        return TestMongo.embedded();
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    /** Adds up what happened. */
    public record Sum(String id, BigDecimal total, String note, long version, long position) implements ViewDocument {}

    @Test
    void a_document_is_the_fold_of_its_events() {
        add("a", 0, 1, "1.50");
        add("a", 1, 5, "2.250");

        assertThat(view.find("a")).contains(new Sum("a", new BigDecimal("3.750"), "", 1, 5));
    }

    @Test
    void views_of_another_store_or_from_before_a_restore_go_away() {
        StoreIdentity store = new StoreIdentity(UUID.randomUUID(), 1);
        database.claim(store);
        add("a", 0, 1, "1");
        database.claim(store);
        assertThat(view.find("a")).isPresent();

        database.claim(new StoreIdentity(store.id(), 2));

        assertThat(view.find("a")).isEmpty();
    }

    @Test
    void nothing_is_written_before_the_batch_is_flushed() {
        inBatch(() -> {
            add("a", 0, 1, "1");
            add("a", 1, 2, "1");
            assertThat(view.find("a")).isEmpty();
            view.live().flush();
            assertThat(view.find("a")).map(Sum::total).contains(new BigDecimal("2"));
            add("a", 2, 3, "1");
            view.live().flush();
        });

        assertThat(view.find("a")).map(Sum::total).contains(new BigDecimal("3"));
    }

    @Test
    void what_was_applied_before_is_left_alone_while_the_rest_of_the_batch_is_written() {
        add("a", 0, 1, "1");
        add("a", 1, 2, "1");
        inBatch(() -> {
            add("a", 0, 1, "1");
            add("b", 0, 3, "7");
            add("c", 0, 4, "9");
            view.live().flush();
        });

        assertThat(view.find("a")).contains(new Sum("a", new BigDecimal("2"), "", 1, 2));
        assertThat(view.find("b")).isPresent();
        assertThat(view.find("c")).isPresent();
    }

    @Test
    void a_document_whose_first_event_comes_again_is_not_set_back() {
        add("a", 0, 1, "1");
        add("b", 0, 2, "1");
        add("a", 1, 5, "1");
        inBatch(() -> {
            view.live().expect(List.of("a", "b"));
            add("a", 0, 1, "1");
            add("b", 1, 6, "1");
            view.live().flush();
        });

        assertThat(view.find("a")).contains(new Sum("a", new BigDecimal("2"), "", 1, 5));
        assertThat(view.find("b")).contains(new Sum("b", new BigDecimal("2"), "", 1, 6));
    }

    @Test
    void a_document_that_another_node_has_written_meanwhile_is_replaced_only_if_it_is_older() {
        add("a", 0, 1, "1");
        add("b", 0, 2, "1");
        inBatch(() -> {
            add("a", 1, 5, "1");
            add("b", 1, 6, "1");
            elsewhere(new Sum("a", new BigDecimal("2"), "newer", 2, 9));
            elsewhere(new Sum("b", new BigDecimal("1"), "older", 0, 3));
            view.live().flush();
        });

        assertThat(view.find("a")).map(Sum::note).contains("newer");
        assertThat(view.find("b")).contains(new Sum("b", new BigDecimal("2"), "", 1, 6));
    }

    @Test
    void a_batch_that_has_read_a_document_of_some_events_too_early_is_done_again() {
        merge("a", 1, "1");
        Runnable batch = () -> {
            merge("a", 5, "1");
            merge("b", 6, "1");
            view.live().flush();
        };

        assertThatThrownBy(() -> inBatch(() -> {
                    merge("a", 5, "1");
                    merge("b", 6, "1");
                    elsewhere(new Sum("a", new BigDecimal("8"), "with what was parked", 0, 4));
                    view.live().flush();
                }))
                .hasCauseInstanceOf(OptimisticLockingFailureException.class);
        inBatch(batch);
        inBatch(batch);

        assertThat(view.find("a")).map(Sum::total).contains(new BigDecimal("9"));
        assertThat(view.find("b")).map(Sum::total).contains(new BigDecimal("1"));
    }

    @Test
    void an_event_that_does_not_follow_is_refused() {
        add("a", 0, 1, "1");

        assertThatThrownBy(() -> add("a", 2, 9, "1")).isInstanceOf(MissingEventException.class);
        assertThatThrownBy(() -> add("b", 1, 9, "1")).isInstanceOf(MissingEventException.class);
        assertThat(view.find("a")).map(Sum::version).contains(0L);
    }

    @Test
    void a_fold_that_fails_leaves_the_document_as_it_was() {
        inBatch(() -> {
            add("a", 0, 1, "1");
            assertThatThrownBy(() -> view.live().update("a", envelope("a", 1, 2), _ -> {
                        throw new IllegalStateException("poison");
                    }))
                    .hasMessage("poison");
            view.live().flush();
        });

        assertThat(view.find("a")).contains(new Sum("a", new BigDecimal("1"), "", 0, 1));
    }

    @Test
    void a_collision_elsewhere_than_with_the_same_document_is_no_repetition() {
        var _ = mongo.database()
                .getCollection("sums_v1")
                .createIndex(Indexes.ascending("note"), new IndexOptions().unique(true));
        add("a", 0, 1, "1");

        assertThatThrownBy(() -> add("b", 0, 2, "1")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_scratch_view_takes_what_it_admits() {
        ViewBuild<Sum> scratch = database.scratch(view, (id, position) -> position <= 1);
        scratch.insert(new Sum("a", BigDecimal.ONE, "", 0, 1));
        scratch.insert(new Sum("b", BigDecimal.ONE, "", 0, 2));

        assertThat(scratch.digest((_, _) -> {}).documents()).isEqualTo(1);
        assertThat(view.live().digest((_, _) -> {}).documents()).isZero();
    }

    private void elsewhere(Sum sum) {
        mongo.database()
                .getCollection("sums_v1")
                .replaceOne(
                        new Document("_id", sum.id()),
                        new Document("_id", sum.id())
                                .append("total", sum.total().toPlainString())
                                .append("note", sum.note())
                                .append("version", sum.version())
                                .append("position", sum.position()));
    }

    private void add(String id, long version, long position, String amount) {
        Function<Optional<Sum>, Sum> fold = before -> new Sum(
                id, before.map(Sum::total).orElse(BigDecimal.ZERO).add(new BigDecimal(amount)), "", version, position);
        view.live().update(id, envelope(id, version, position), fold);
    }

    private void merge(String id, long position, String amount) {
        view.live()
                .merge(
                        id,
                        envelope(id, position, position),
                        before -> Optional.of(new Sum(
                                id,
                                before.map(Sum::total).orElse(BigDecimal.ZERO).add(new BigDecimal(amount)),
                                "",
                                0,
                                position)));
    }

    private static void inBatch(Runnable work) {
        EventMessage<String> event = GenericEventMessage.asEventMessage("event");
        var unit = new BatchingUnitOfWork<EventMessage<?>>(List.of(event));
        var result = unit.executeWithResult(() -> {
            work.run();
            return null;
        });
        if (result.isExceptional()) {
            throw new AssertionError(result.exceptionResult());
        }
    }

    private static Envelope envelope(String id, long version, long position) {
        Instant now = Instant.EPOCH;
        var context = new Envelope.Context(
                "default",
                "a",
                "c",
                "m",
                "u",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
        return new Envelope("e", "test", 1, new Subject("default", "order", id), version, position, context, now);
    }
}
