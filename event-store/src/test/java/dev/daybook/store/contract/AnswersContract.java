package dev.daybook.store.contract;

import static dev.daybook.store.TestEvents.answer;
import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.order.OrderEvent;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.append.KeyTakenException;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** What every store promises about the answers that it keeps under idempotency keys. */
abstract class AnswersContract extends SnapshotContract {

    private final String key = UUID.randomUUID().toString();

    final IdempotencyRecords.Entry entry() {
        return answer(key);
    }

    @Test
    void an_answer_is_kept_with_its_append_and_says_from_where_on_it_is_seen() {
        long position = appendWithAnswer(store(), entry(), event(order(), 0));

        assertThat(position).isGreaterThanOrEqualTo(store().events().head());
        assertThat(process(READABLE).answers().find(entry().scope())).hasValueSatisfying(kept -> {
            assertThat(kept.answer()).isEqualTo(entry().answer());
            assertThat(kept.position()).isEqualTo(position);
        });
    }

    @Test
    void the_second_append_under_a_key_is_refused_and_leaves_nothing() {
        var _ = appendWithAnswer(store(), entry(), event(order(), 0));

        assertThatThrownBy(() -> appendWithAnswer(process(READABLE), entry(), event(order(), 1)))
                .isInstanceOf(KeyTakenException.class);

        assertThat(store().events().lastVersion(subject(order()))).hasValue(0);
    }

    @Test
    void an_append_that_loses_a_race_leaves_its_key_free() {
        store().eventStore().publish(event(order(), 0));

        assertConflict(() -> appendWithAnswer(store(), entry(), event(order(), 0)));

        assertThat(store().answers().find(entry().scope())).isEmpty();
        assertThat(appendWithAnswer(store(), entry(), event(order(), 1))).isPositive();
    }

    @Test
    void an_answer_without_an_append_is_kept_at_the_version_it_rests_on() {
        store().eventStore().publish(event(order(), 0));

        assertThatThrownBy(() -> store().answers().keepAlone(subject(order()), 3, entry()))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store().answers().find(entry().scope())).isEmpty();

        long position = store().answers().keepAlone(subject(order()), 0, entry());
        assertThat(position).isPositive();
        assertThat(store().answers().find(entry().scope())).isPresent();
        assertThatThrownBy(() -> store().answers().keepAlone(subject(order()), 0, entry()))
                .isInstanceOf(KeyTakenException.class);
    }

    @Test
    void an_old_answer_is_forgotten() {
        var _ = appendWithAnswer(store(), entry(), event(order(), 0));

        assertThat(store().answers().forgetOlderThan(Duration.ofDays(1))).isZero();
        assertThat(store().answers().forgetOlderThan(Duration.ofMinutes(-1))).isPositive();

        assertThat(store().answers().find(entry().scope())).isEmpty();
    }

    /** Appends as a command does, and returns the position that its caller gets. */
    static long appendWithAnswer(
            OpenStore store, IdempotencyRecords.Entry entry, DomainEventMessage<? extends OrderEvent> event) {
        var command = new GenericCommandMessage<>(new GenericMessage<>("a command", event.getMetaData()), "order");
        var unit = DefaultUnitOfWork.startAndGet(command);
        var result = unit.executeWithResult(() -> {
            store.eventStore().publish(event);
            store.answers().keepWithAppend(unit, event.getAggregateIdentifier(), event.getSequenceNumber(), entry);
            return "done";
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
        return store.answers().appendedPosition(unit);
    }
}
