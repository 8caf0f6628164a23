package dev.daybook.store.axonserver;

import static dev.daybook.store.TestEvents.answer;
import static dev.daybook.store.TestEvents.context;
import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.TestDatabase;
import dev.daybook.store.append.KeyInFlightException;
import dev.daybook.store.append.KeyTakenException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys whose append was never confirmed, on a real Axon Server. */
@Timeout(60)
class ReservationTest {

    private static final CatalogSerializer SERIALIZER = CatalogSerializer.create(EventMapper.create());
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration OVER = Duration.ofMillis(-1);

    private final String order = UUID.randomUUID().toString();
    private final IdempotencyRecords.Entry entry = answer("key-" + order);
    private final TestDatabase database = TestDatabase.fresh();
    private final TestAxonServer server = TestAxonServer.open(database, SERIALIZER, SERIALIZER, LONG);
    private final IdempotencyRecords records = server.store().answers();

    @BeforeAll
    static void needsAnAxonServer() {
        var _ = TestAxonServer.address();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_second_request_is_in_flight_while_the_first_holds_the_key() {
        reserveAndDie();

        assertThatThrownBy(() -> append(0)).isInstanceOf(KeyInFlightException.class);
        assertThat(server.store().events().lastVersion(subject(order))).isEmpty();
    }

    @Test
    void an_append_that_was_made_but_not_confirmed_is_found_by_its_id_and_answered() {
        reserveAndDie();
        server.store().eventStore().publish(event(order, 0));

        assertThat(records.find(entry.scope())).hasValueSatisfying(kept -> {
            assertThat(kept.answer()).isEqualTo(entry.answer());
            assertThat(kept.position()).isGreaterThanOrEqualTo(1);
        });
        assertThatThrownBy(() -> append(1)).isInstanceOf(KeyTakenException.class);
        assertThat(reservations()).isZero();
    }

    @Test
    void a_repeat_finds_the_made_append_by_itself_once_the_lease_is_over() {
        reserveAndDie();
        server.store().eventStore().publish(event(order, 0));

        try (TestAxonServer later = TestAxonServer.open(database, SERIALIZER, SERIALIZER, OVER)) {
            assertThatThrownBy(() -> append(later, 1)).isInstanceOf(KeyTakenException.class);
            assertThat(later.store().events().lastVersion(subject(order))).hasValue(0);
        }
    }

    @Test
    void a_key_whose_append_was_never_made_is_taken_over_once_the_lease_is_over() {
        reserve("append-of-a-dead-process", 0);

        assertThat(records.find(entry.scope())).isEmpty();
        try (TestAxonServer later = TestAxonServer.open(database, SERIALIZER, SERIALIZER, OVER)) {
            append(later, 0);
        }
        assertThat(records.find(entry.scope())).isPresent();
        assertThat(reservations()).isZero();
    }

    @Test
    void an_event_of_another_append_in_the_same_place_is_not_taken_for_it() {
        reserve("another-append", 0);
        server.store().eventStore().publish(event(order, 0));

        assertThat(records.find(entry.scope())).isEmpty();
    }

    @Test
    void an_append_that_comes_too_late_after_its_reservation_is_not_made() {
        var slow = new ReservedIdempotencyRecords(
                new Reservations(database.sql(), LONG), server.store().events(), SERIALIZER, OVER);
        UnitOfWork<?> unit = begin();
        server.store().eventStore().publish(event(order, 0));
        slow.keepWithAppend(unit, subject(order), 0, entry);

        assertThatThrownBy(unit::commit).hasMessageContaining("too late");

        assertThat(server.store().events().lastVersion(subject(order))).isEmpty();
        assertThat(reservations()).isZero();
    }

    @Test
    void a_command_that_is_rolled_back_gives_its_key_back() {
        UnitOfWork<?> unit = begin();
        server.store().eventStore().publish(event(order, 0));
        records.keepWithAppend(unit, subject(order), 0, entry);
        unit.rollback(new IllegalStateException("no"));

        assertThat(reservations()).isZero();
        assertThat(server.store().events().lastVersion(subject(order))).isEmpty();
    }

    /** As a process does that ends between the reservation and the append, or right after the append. */
    private void reserveAndDie() {
        reserve(context().appendId(), 0);
    }

    private void reserve(String appendId, long version) {
        assertThat(new Reservations(database.sql(), LONG)
                        .reserve(new Reservations.Reservation(appendId, subject(order), version, entry), Set.of()))
                .isEqualTo(Reservations.Attempt.RESERVED);
    }

    private void append(long version) {
        append(server, version);
    }

    private void append(TestAxonServer process, long version) {
        UnitOfWork<?> unit = begin();
        try {
            process.store().eventStore().publish(event(order, version));
            process.store().answers().keepWithAppend(unit, subject(order), version, entry);
        } catch (RuntimeException refused) {
            unit.rollback(refused);
            throw refused;
        }
        unit.commit();
    }

    private UnitOfWork<?> begin() {
        return DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(
                new GenericMessage<>("a command", event(order, 0).getMetaData()), "order"));
    }

    private long reservations() {
        return database.sql()
                .sql("select count(*) from reservation")
                .query(Long.class)
                .single();
    }
}
