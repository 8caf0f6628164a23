package dev.daybook.store;

import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreVerifierTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresEventStore store = database.open();

    @BeforeEach
    void fill() {
        var _ = store.appender().append(append(event("o", 0), event("o", 1), event("p", 0), event("o", 2)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_whole_store_is_sound() {
        StoreVerification found = store.verifier().verify();

        assertThat(found).isEqualTo(new StoreVerification(store.identity().label(), 4, 4, 2, List.of()));
    }

    @Test
    void a_lost_row_is_a_missing_position_and_a_broken_stream() {
        tamper("delete from event where position = 2");

        StoreVerification found = store.verifier().verify();

        assertThat(found.events()).isEqualTo(3);
        assertThat(found.faults())
                .extracting(StoreVerification.Fault::place)
                .containsExactly("position 2", "default/order/o");
    }

    @Test
    void a_payload_a_type_and_an_envelope_that_cannot_be_read_are_each_found() {
        tamper("update event set payload = 'no json' where position = 1");
        tamper("update event set type = 'order.teleported' where position = 3");
        tamper("update event set metadata = '{}' where position = 4");

        assertThat(store.verifier().verify().faults())
                .extracting(StoreVerification.Fault::place)
                .containsExactly("position 1", "position 3", "position 4");
    }

    private void tamper(String sql) {
        var _ = database.sql().sql(sql).update();
    }
}
