package dev.daybook.query.infrastructure.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.query.Shared;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class ParkTheKeyTest {

    private final ParkTheKey policy = new ParkTheKey(
            Shared.querySide().bean(ViewProcessors.class).views().getFirst().live());
    private final DeadLetter<EventMessage<?>> letter =
            new GenericDeadLetter<>("key", GenericEventMessage.asEventMessage("event"));

    @Test
    void a_fault_of_the_event_parks_its_key() {
        assertThat(policy.decide(letter, new IllegalStateException("poison")).shouldEnqueue())
                .isTrue();
    }

    @Test
    void a_database_that_is_away_fails_the_batch() {
        assertThatThrownBy(() -> policy.decide(letter, new IllegalStateException(new MongoTimeoutException("away"))))
                .isInstanceOf(BatchFailedException.class);
    }

    @Test
    void an_event_of_a_newer_build_fails_the_batch() {
        assertThatThrownBy(() -> policy.decide(letter, new IllegalStateException(unknown())))
                .isInstanceOf(BatchFailedException.class);
    }

    private static Throwable unknown() {
        try {
            var _ = CatalogSerializer.create(EventMapper.create())
                    .classForType(new SimpleSerializedType("order.teleported", "1"));
            throw new AssertionError("should not be known");
        } catch (UnknownEventException unknown) {
            return unknown;
        }
    }
}
