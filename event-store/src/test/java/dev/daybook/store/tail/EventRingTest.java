package dev.daybook.store.tail;

import static dev.daybook.store.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventRingTest {

    private final EventRing ring = new EventRing();

    @BeforeEach
    void begin() {
        ring.skipTo(10);
    }

    @Test
    void it_takes_the_next_event_only() {
        assertThat(ring.add(12, message(12), 1)).isFalse();
        assertThat(ring.add(10, message(10), 1)).isFalse();
        assertThat(ring.add(11, message(11), 1)).isTrue();
        assertThat(ring.head()).isEqualTo(11);
    }

    @Test
    void the_oldest_leave_when_there_are_too_many() {
        for (long position = 11; position <= 6_000; position++) {
            assertThat(ring.add(position, message(position), 1)).isTrue();
        }

        assertThat(ring.at(6_000)).isNotNull();
        assertThat(ring.at(6_000 - 4_095)).isNotNull();
        assertThat(ring.at(6_000 - 4_096)).isNull();
        assertThat(ring.at(6_001)).isNull();
    }

    @Test
    void the_oldest_leave_when_they_take_too_much_but_the_newest_stays() {
        int megabytes = 1024 * 1024;
        for (long position = 11; position <= 50; position++) {
            assertThat(ring.add(position, message(position), megabytes)).isTrue();
        }
        assertThat(ring.at(50)).isNotNull();
        assertThat(ring.at(19)).isNotNull();
        assertThat(ring.at(18)).isNull();

        assertThat(ring.add(51, message(51), 100 * megabytes)).isTrue();
        assertThat(ring.at(50)).isNull();
        assertThat(ring.at(51)).isNotNull();
    }

    private static TrackedEventMessage<?> message(long position) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), event("o", position));
    }
}
