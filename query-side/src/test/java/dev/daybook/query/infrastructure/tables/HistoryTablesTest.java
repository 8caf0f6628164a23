package dev.daybook.query.infrastructure.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.query.Eventually;
import dev.daybook.query.MadeHistory;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.history.EventLines;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class HistoryTablesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NEVER = "SELECT count(*) FROM range(1000000000) a, range(1000000000) b";

    @TempDir
    private static Path shared = Path.of("");

    private static QuerySide side;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void start() {
        side = QuerySide.start(
                TestMongo.embedded(),
                "DAYBOOK_SQL_FOLDER=" + shared,
                "DAYBOOK_SQL_MAX_AGE=0s",
                "DAYBOOK_SQL_TIMEOUT=2s",
                "DAYBOOK_SQL_AT_ONCE=1");
        side.history().append(Orders.placed(Orders.id(1)), Orders.placed(Orders.id(2)));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static long events(HistoryTables tables) {
        return tables.read(
                (database, _) -> Long.parseLong(String.valueOf(database.query("SELECT count(*) FROM events", 1)
                        .rows()
                        .getFirst()
                        .getFirst())));
    }

    private static String said(Runnable question) {
        try {
            question.run();
            return "answered";
        } catch (QueryProblem problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    private static boolean answered(HistoryTables tables) {
        return said(() -> events(tables)).equals("answered");
    }

    @Test
    void the_first_to_ask_comes_back_and_newer_tables_are_made_behind_an_answer() {
        HistoryTables tables = side.bean(HistoryTables.class);
        if (!answered(tables)) {
            assertThat(said(() -> events(tables))).startsWith("The tables of history are being made: ");
            Eventually.isTrue(() -> answered(tables), PATIENCE);
        }
        Path file;
        try (HistoryTables.Lease old = tables.lease()) {
            file = old.file();
            long before = old.state().position();
            side.history().append(Orders.placed(Orders.id(3)));

            Eventually.isTrue(() -> events(tables) == before + 1, PATIENCE);
            try (HistoryTables.Lease newer = tables.lease()) {
                assertThat(newer.state().position()).isEqualTo(before + 1);
                assertThat(newer.state().builtAt()).isAfter(old.state().builtAt());
                assertThat(newer.file()).isNotEqualTo(file);
            }
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void nothing_of_persons_is_in_them_unless_it_is_shown() throws IOException {
        HistoryTables tables = side.bean(HistoryTables.class);
        Eventually.isTrue(() -> answered(tables), PATIENCE);
        String contacts = "SELECT count(*) FROM events WHERE data::VARCHAR LIKE '%ada@example.org%'";

        assertThat(rows(tables, contacts)).isEqualTo(List.of(List.of(0L)));
        try (ConfigurableApplicationContext shown = side.secondNode(
                "DAYBOOK_SQL_FOLDER=" + folder, "DAYBOOK_HISTORY_PERSONAL_DATA=shown", "DAYBOOK_SQL_MAX_AGE=1h")) {
            HistoryTables all = shown.getBean(HistoryTables.class);
            Eventually.isTrue(() -> answered(all), PATIENCE);
            assertThat(rows(all, contacts)).isNotEqualTo(List.of(List.of(0L)));
        }
        try (ConfigurableApplicationContext masked =
                side.secondNode("DAYBOOK_SQL_FOLDER=" + folder, "DAYBOOK_SQL_MAX_AGE=1h")) {
            HistoryTables none = masked.getBean(HistoryTables.class);
            Eventually.isTrue(() -> answered(none), PATIENCE);
            assertThat(rows(none, contacts)).isEqualTo(List.of(List.of(0L)));
        }
        assertThat(files(folder)).hasSize(1);
    }

    private static List<?> rows(HistoryTables tables, String sql) {
        return tables.read((database, _) -> database.query(sql, 10).rows());
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().contains(".duckdb")).toList();
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_ended_and_one_too_many_is_sent_away() {
        HistoryTables tables = side.bean(HistoryTables.class);
        Eventually.isTrue(() -> answered(tables), PATIENCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> three = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> said(() -> rows(tables, NEVER)), threads))
                    .limit(3)
                    .toList();
            assertThat(three)
                    .extracting(CompletableFuture::join)
                    .contains(
                            "As many statements run as this node has room for.",
                            "The statement was ended after 2000 ms.");
        }
        assertThat(answered(tables)).isTrue();
    }

    @Test
    void a_token_beyond_them_is_told_to_be_stale() {
        HistoryTables tables = side.bean(HistoryTables.class);
        StoreIdentity store = side.bean(StoreIdentity.class);
        TablesState state = new TablesState(5, Instant.EPOCH);

        assertThat(tables.freshness(state, asking(ConsistencyToken.of(store, 5)))
                        .consistency())
                .contains("current");
        assertThat(tables.freshness(state, asking(ConsistencyToken.of(store, 6)))
                        .consistency())
                .contains("stale");
    }

    private static ConsistencyRequest asking(ConsistencyToken token) {
        return new ConsistencyRequest(Optional.of(token), Optional.of(Duration.ofSeconds(10)));
    }

    @Test
    void what_was_broken_off_is_gone_on_with_and_what_was_whole_is_there_at_once() throws IOException {
        MadeHistory history = new MadeHistory(20_500);
        history.isAwayFrom(20_001);
        Generations broken = generations(history, folder);
        assertThatThrownBy(broken::newest).hasMessageContaining("are being made");
        Eventually.isTrue(() -> told(broken).contains("do not answer"), PATIENCE);
        broken.stop();
        assertThat(files(folder)).extracting(Path::getFileName).contains(Path.of("coming.duckdb"));

        history.isAwayFrom(Long.MAX_VALUE);
        history.isAwayUntil(20_000);
        Generations next = generations(history, folder);
        Eventually.isTrue(() -> told(next).equals("20500"), PATIENCE);
        next.stop();

        history.isAwayUntil(Long.MAX_VALUE);
        Generations last = generations(history, folder);
        Eventually.isTrue(() -> told(last).equals("20500"), PATIENCE);
        assertThat(files(folder)).hasSize(1);
        last.stop();
    }

    @Test
    void a_file_that_is_damaged_is_made_anew() throws IOException {
        MadeHistory history = new MadeHistory(10);
        Generations first = generations(history, folder);
        Eventually.isTrue(() -> told(first).equals("10"), PATIENCE);
        first.stop();
        Path file = files(folder).getFirst();
        Files.writeString(file, "no database ".repeat(10_000));
        Files.writeString(file.resolveSibling("coming.duckdb"), "neither is this ".repeat(10_000));

        Generations next = generations(history, folder);
        Eventually.isTrue(() -> told(next).contains("cannot be read or written"), PATIENCE);
        next.stop();
        Generations last = generations(history, folder);
        Eventually.isTrue(() -> told(last).equals("10"), PATIENCE);
        last.stop();
    }

    @Test
    void tables_whose_file_is_gone_are_made_anew() throws IOException {
        Generations tables = generations(new MadeHistory(10), folder, Duration.ZERO);
        Eventually.isTrue(() -> told(tables).equals("10"), PATIENCE);
        Files.delete(tables.newest().file());

        Eventually.isTrue(() -> Files.exists(tables.newest().file()), PATIENCE);
        assertThat(told(tables)).isEqualTo("10");
        tables.stop();
    }

    @Test
    void a_database_that_cannot_be_loaded_is_told() {
        StoredEvents unloadable = (StoredEvents)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {StoredEvents.class}, (_, _, _) -> {
                    throw new UnsatisfiedLinkError("no library for this system");
                });
        Generations none = generations(unloadable, folder);

        Eventually.isTrue(() -> told(none).contains("something went wrong on our side"), PATIENCE);
        none.stop();
    }

    @Test
    void a_folder_that_is_none_is_told_and_another_node_takes_one_of_its_own() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Generations nowhere = generations(new MadeHistory(1), file);
        Eventually.isTrue(() -> told(nowhere).contains("cannot be read or written"), PATIENCE);
        nowhere.stop();

        Generations one = generations(new MadeHistory(3), folder.resolve("both"));
        Generations other = generations(new MadeHistory(4), folder.resolve("both"));
        Eventually.isTrue(() -> told(one).equals("3") && told(other).equals("4"), PATIENCE);
        one.stop();
        other.stop();
    }

    private static String told(Generations generations) {
        try {
            return Long.toString(generations.newest().state().position());
        } catch (QueryProblem problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    private static Generations generations(StoredEvents history, Path folder) {
        return generations(history, folder, Duration.ofHours(1));
    }

    private static Generations generations(StoredEvents history, Path folder, Duration maxAge) {
        Generations generations = new Generations(
                new TablesSettings(folder, maxAge, Duration.ofSeconds(10), 1),
                history,
                side.bean(EventLines.class),
                side.bean(StoreIdentity.class),
                ZoneOffset.UTC,
                new SimpleMeterRegistry());
        generations.start();
        return generations;
    }
}
