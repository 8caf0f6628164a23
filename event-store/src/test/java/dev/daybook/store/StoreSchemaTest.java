package dev.daybook.store;

import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderConfirmed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSchemaTest {

    private final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"1"})
    void a_store_of_every_earlier_version_is_upgraded_and_keeps_what_it_holds(String version) throws IOException {
        var _ = database.sql().sql(dump("schema/" + version + ".sql")).update();

        try (PostgresEventStore store = database.open()) {
            assertThat(store.events().head()).isEqualTo(2);
            var loaded = store.engine().readEvents(subject("o1"));
            assertThat(loaded.next().getPayload()).isEqualTo(new OrderConfirmed("o1"));
            assertThat(store.answers().find(TestEvents.answer("k1").scope())).isPresent();
            assertThat(store.identity().epoch()).isEqualTo(1);
            assertThat(store.appender().append(append(event("o1", 2))).position())
                    .isEqualTo(3);
            assertThat(store.events().ofStream(Subject.parse(subject("o1")), 0, 10))
                    .hasSize(3);
        }
    }

    @Test
    void a_store_from_before_the_first_release_is_refused_in_one_line() {
        try (PostgresEventStore store = database.open()) {
            assertThat(store.events().head()).isZero();
        }
        var _ = database.sql()
                .sql("update schema_history_event_store set checksum = 1 where version = '1'")
                .update();

        assertThatThrownBy(database::open)
                .isInstanceOf(UnusableSchemaException.class)
                .hasMessageContaining("before the first release")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_store_of_a_newer_build_is_refused_in_one_line() {
        try (PostgresEventStore store = database.open()) {
            assertThat(store.events().head()).isZero();
        }
        var _ = database.sql().sql("""
                        insert into schema_history_event_store
                        select 99, '99', 'later', type, script, checksum, installed_by, installed_on, execution_time, success
                        from schema_history_event_store where version = '1'""").update();

        assertThatThrownBy(database::open)
                .isInstanceOf(UnusableSchemaException.class)
                .hasMessageContaining("newer Daybook")
                .hasMessageNotContaining("\n");
    }

    private static String dump(String resource) throws IOException {
        try (InputStream text = StoreSchemaTest.class.getResourceAsStream("/" + resource)) {
            return new String(Objects.requireNonNull(text, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
