package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import dev.daybook.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A view that says something else than before needs another revision, or installations keep what the former code has written.
 * What each revision says of one history is listed, and the list only grows.
 */
class ViewRevisionTest {

    private static final Path HISTORY = Path.of("src/test/resources/views/history.ndjson");
    private static final Path DIGESTS = Path.of("src/test/resources/views/digests.txt");
    private static final long SEED = 800;

    private static final FoldedViews FOLDED = new FoldedViews();
    private static final Map<String, String> DIGESTED = new TreeMap<>();

    private static List<View<?>> views = List.of();
    private static List<StoredEvent> history = List.of();

    @BeforeAll
    static void read() throws IOException {
        if (Boolean.getBoolean("regenerate") && !Files.exists(HISTORY)) {
            HistoryFile.write(HISTORY, Walk.of(SEED, shortestThatTellsAll()));
        }
        history = HistoryFile.read(HISTORY);
        views = ViewBeans.of(FOLDED.database());
        if (Boolean.getBoolean("regenerate")) {
            DigestList list = listed();
            for (View<?> view : views) {
                ViewDefinition<?> definition = view.definition();
                list = list.with(
                        view.name(), definition.revision(), history.size(), events -> digest(definition, events));
            }
            var _ = Files.write(DIGESTS, list.text());
        }
    }

    @AfterAll
    static void stop() {
        FOLDED.close();
    }

    @Test
    void every_view_says_what_its_revision_has_always_said() throws IOException {
        DigestList list = listed();

        assertThat(views).isNotEmpty();
        assertThat(views.stream().map(view -> fault(list, view.definition())).flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void a_view_that_said_something_else_in_the_list_is_found() throws IOException {
        DigestList list = listed();
        for (View<?> view : views) {
            List<DigestList.Line> lines = list.lines().stream()
                    .map(line -> line.view().equals(view.name())
                            ? new DigestList.Line(line.view(), line.revision(), line.events(), "something else")
                            : line)
                    .toList();

            assertThat(fault(new DigestList(lines), view.definition()))
                    .hasValueSatisfying(
                            fault -> assertThat(fault).startsWith("raise the revision of " + view.name() + ":"));
        }
    }

    @Test
    void every_view_is_moved_by_the_history() {
        for (View<?> view : views) {
            assertThat(FOLDED.digest(view.definition(), history).documents())
                    .as(view.name())
                    .isGreaterThan(1);
        }
    }

    @Test
    void the_history_tells_every_event_of_the_shop() {
        assertThat(history.stream().map(StoredEvent::type))
                .as("events of the history; add some of a new one below its last line")
                .containsAll(WalkTest.eventsOfTheShop());
    }

    private static Optional<String> fault(DigestList list, ViewDefinition<?> view) {
        return list.fault(view.name(), view.revision(), history.size(), events -> digest(view, events));
    }

    private static String digest(ViewDefinition<?> view, int events) {
        return DIGESTED.computeIfAbsent(
                view.name() + " " + events,
                _ -> FOLDED.digest(view, history.subList(0, events)).hash());
    }

    private static DigestList listed() throws IOException {
        return DigestList.parse(Files.exists(DIGESTS) ? Files.readAllLines(DIGESTS) : List.of());
    }

    private static int shortestThatTellsAll() {
        return Stream.iterate(300, events -> events + 20)
                .filter(events -> Walk.of(SEED, events).stream()
                        .map(WalkTest::type)
                        .toList()
                        .containsAll(WalkTest.eventsOfTheShop()))
                .findFirst()
                .orElseThrow();
    }
}
