package dev.daybook.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.Subject;
import dev.daybook.store.TestDatabase;
import dev.daybook.store.read.HistoryPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Each filter walks along its own index, in order, whatever the statistics say. */
class SearchPlanTest {

    private static final int EVENTS = 30_000;
    private static final Set<String> WALKS = Set.of(
            "Aggregate",
            "Limit",
            "Result",
            "Append",
            "Merge Append",
            "Subquery Scan",
            "Nested Loop",
            "Incremental Sort",
            "Index Scan",
            "Index Only Scan");
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static SingleConnectionDataSource connection;

    @BeforeAll
    static void fill() throws SQLException {
        ManyEvents.add(DATABASE, EVENTS);
        connection = new SingleConnectionDataSource(DATABASE.address().url(), "postgres", "postgres", true);
        var _ = sql().sql(HistoryPool.WALKS_ONLY).update();
    }

    @AfterAll
    static void disconnect() {
        connection.destroy();
    }

    private static JdbcClient sql() {
        return JdbcClient.create(connection);
    }

    /** What a statement does, step by step. */
    private record Plan(List<JsonNode> steps) {

        Set<String> indexes() {
            return steps.stream()
                    .filter(step -> step.has("Index Name"))
                    .map(step -> step.get("Index Name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Reads of a whole table, bitmaps, and sorts of more than one block. */
        List<String> detours() {
            return steps.stream()
                    .filter(step -> !WALKS.contains(step.get("Node Type").asText())
                            || (step.get("Node Type").asText().equals("Incremental Sort")
                                    && !step.get("Presorted Key").toString().contains(">> 10")))
                    .map(step -> step.get("Node Type").asText())
                    .toList();
        }

        /** How many rows were read of tables. */
        long read() {
            return steps.stream()
                    .filter(step -> step.has("Index Name"))
                    .mapToLong(step -> Math.round(step.get("Actual Rows").asDouble()
                            * step.get("Actual Loops").asDouble()))
                    .sum();
        }
    }

    private static Plan plan(EventQuery query, long after) {
        IndexLook look = IndexLook.of(query);
        String text = sql().sql("explain (analyze, format json) " + look.sql())
                .params(look.parameters())
                .param("after", after)
                .param("version", 0)
                .param("upTo", (long) EVENTS)
                .param("window", 101)
                .query((row, _) -> row.getString(1))
                .single();
        try {
            return new Plan(
                    new JsonMapper().readTree(text).findValues("Node Type").isEmpty()
                            ? List.of()
                            : new JsonMapper().readTree(text).findParents("Node Type"));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String common(EventTrait trait) {
        return switch (trait) {
            case APPEND_ID -> "append-777";
            case CAUSATION_ID -> "cause-777";
            case CORRELATION_ID -> "talk-777";
            case ACTOR -> "actor-1";
            case TYPE -> "order.type-1";
            case STREAM -> "order";
        };
    }

    private static String index(EventTrait trait) {
        return "event_index_" + trait.name().toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource
    void each_filter_walks_along_its_index_whether_its_value_is_common_or_unheard_of(EventTrait trait) {
        for (String value : List.of(common(trait), "unheard of")) {
            for (long after : List.of(0L, EVENTS / 2L)) {
                Plan plan = plan(EventQuery.of(trait, value), after);

                assertThat(plan.detours()).isEmpty();
                assertThat(plan.indexes()).containsExactly(index(trait));
                assertThat(plan.read()).isLessThan(101 + 2 * 1_024);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_its_index_a_filter_is_found_out(EventTrait trait) throws SQLException {
        try (Connection changed = connection.getConnection()) {
            changed.setAutoCommit(false);
            var _ = sql().sql("drop index " + index(trait)).update();

            Plan plan = plan(EventQuery.of(trait, "unheard of"), 0);

            changed.rollback();
            changed.setAutoCommit(true);
            assertThat(plan.detours()).isNotEmpty();
        }
    }

    @Test
    void several_values_are_merged_in_order() {
        EventQuery query = with(Map.of(EventTrait.TYPE, List.of("order.type-1", "stock.type-2", "order.type-4")));

        Plan plan = plan(query, 5_000);

        assertThat(plan.detours()).isEmpty();
        assertThat(plan.indexes()).containsExactly(index(EventTrait.TYPE));
        assertThat(plan.read()).isLessThan(3 * (101 + 2 * 1_024));
    }

    @Test
    void the_narrowest_of_several_filters_leads() {
        EventQuery query = with(Map.of(
                EventTrait.STREAM, List.of("order"),
                EventTrait.TYPE, List.of("order.type-1"),
                EventTrait.CORRELATION_ID, List.of("talk-777")));

        assertThat(plan(query, 0).indexes()).containsExactly(index(EventTrait.CORRELATION_ID));
    }

    @Test
    void places_and_time_walk_along_the_positions() {
        EventQuery time = new EventQuery(
                Map.of(),
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
                1,
                EVENTS);

        for (EventQuery query : List.of(EventQuery.ALL, time)) {
            assertThat(plan(query, 500).detours()).isEmpty();
            assertThat(plan(query, 500).indexes()).containsExactly("event_index_pkey");
            assertThat(plan(query, 500).read()).isEqualTo(101);
        }
    }

    @Test
    void a_subject_walks_along_the_key_of_the_events() {
        EventQuery query = new EventQuery(
                Map.of(EventTrait.ACTOR, List.of("actor-1")),
                Optional.of(new Subject("default", "order", "3")),
                Optional.empty(),
                Optional.empty(),
                1,
                EVENTS);

        Plan plan = plan(query, 0);

        assertThat(plan.detours()).isEmpty();
        assertThat(plan.indexes()).containsExactly("event_index_pkey", "event_subject_version");
        assertThat(plan.read()).isEqualTo(16);
    }

    private static EventQuery with(Map<EventTrait, List<String>> traits) {
        return new EventQuery(traits, Optional.empty(), Optional.empty(), Optional.empty(), 1, EVENTS);
    }
}
