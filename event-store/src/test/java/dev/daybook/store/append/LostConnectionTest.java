package dev.daybook.store.append;

import static dev.daybook.store.TestEvents.answer;
import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoreAddress;
import dev.daybook.store.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostConnectionTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresEventStore store = database.open();
    private final FaultProxy proxy = new FaultProxy(database.port());
    private final Appender appender = new Appender(() -> throughTheProxy().connect("writer"), (_, _) -> {});

    LostConnectionTest() throws IOException {}

    @BeforeEach
    void connect() {
        var _ = appender.append(append(event("first", 0)));
    }

    @AfterEach
    void close() throws IOException {
        appender.close();
        proxy.close();
        store.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultProxy.Fault.class,
            names = {"CUT_REQUEST", "CUT_ANSWER"})
    void a_connection_that_is_cut_during_an_append_costs_time_and_nothing_else(FaultProxy.Fault fault)
            throws IOException {
        proxy.next(fault);

        Appended appended = appender.append(append("k1", event("o", 0), event("o", 1)));

        assertThat(appended.position()).isEqualTo(3);
        assertThat(database.positions()).containsExactly(1L, 2L, 3L);
        assertThat(store.answers().find(answer("k1").scope()).orElseThrow().position())
                .isEqualTo(3);
    }

    @Test
    void a_batch_whose_commit_was_not_heard_of_is_recognised_by_an_event_in_its_middle() throws Exception {
        proxy.next(FaultProxy.Fault.CUT_ANSWER);
        List<CompletableFuture<Appended>> appends = new ArrayList<>();
        appends.add(appender.submit(append(event("o0", 0))));
        for (int order = 1; order < 300; order++) {
            appends.add(appender.submit(append("k" + order, event("o" + order, 0))));
        }

        for (int order = 0; order < 300; order++) {
            assertThat(appends.get(order).get(20, TimeUnit.SECONDS).position()).isEqualTo(order + 2L);
        }
        assertThat(database.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 301).boxed().toList());
    }

    @Test
    void an_answer_alone_whose_commit_was_not_heard_of_is_found_under_its_key() throws IOException {
        proxy.next(FaultProxy.Fault.CUT_ANSWER);

        assertThatThrownBy(() -> appender.append(Append.ofAnswer(subject("first"), 0, answer("k1"))))
                .isInstanceOf(KeyTakenException.class);
        assertThat(store.answers().find(answer("k1").scope())).isPresent();
    }

    @Test
    void while_the_database_is_away_nobody_is_told_that_anything_was_written() throws IOException {
        proxy.next(FaultProxy.Fault.REFUSE);

        assertThatThrownBy(() -> appender.append(append("k1", event("o", 0))))
                .isInstanceOfAny(OutcomeUnknownException.class, StoreUnavailableException.class);
        assertThatThrownBy(() -> appender.append(append("k2", event("p", 0))))
                .isInstanceOf(StoreUnavailableException.class);
        proxy.next(FaultProxy.Fault.NONE);

        assertThat(appender.append(append("k2", event("p", 0))).position()).isEqualTo(2);
        assertThat(store.answers().find(answer("k1").scope())).isEmpty();
        assertThat(database.positions()).containsExactly(1L, 2L);
    }

    @Test
    void sessions_that_are_ended_under_load_lose_and_repeat_nothing() throws Exception {
        List<CompletableFuture<Appended>> appends = new ArrayList<>();
        for (int order = 0; order < 3_000; order++) {
            appends.add(appender.submit(append("k" + order, event("o" + order, 0))));
            if (order % 150 == 0) {
                var _ = database.sql()
                        .sql(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'writer'")
                        .query((row, _) -> row.getLong(1))
                        .single();
            }
        }

        List<Long> told = new ArrayList<>(List.of(1L));
        for (CompletableFuture<Appended> append : appends) {
            told.add(append.get(30, TimeUnit.SECONDS).position());
        }
        assertThat(told).containsExactlyElementsOf(database.positions());
    }

    private StoreAddress throughTheProxy() {
        StoreAddress direct = database.address();
        return new StoreAddress(
                direct.url().replace(":" + database.port() + "/", ":" + proxy.port() + "/"),
                direct.user(),
                direct.password());
    }
}
