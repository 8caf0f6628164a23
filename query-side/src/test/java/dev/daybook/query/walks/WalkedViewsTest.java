package dev.daybook.query.walks;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.Happening;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.processing.Coverage;
import dev.daybook.query.infrastructure.processing.ViewFeed;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDigest;
import dev.daybook.store.StoredEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every view says the same of the same history, however its events reach it. */
class WalkedViewsTest {

    private static final int EVENTS = 1_000;

    private static final FoldedViews FOLDED = new FoldedViews();
    private static final Map<Integer, Map<String, ViewDigest>> EXPECTED = new HashMap<>();

    private static QuerySide side;

    /** Fed while they are appended, a few at a time. */
    @BeforeAll
    static void walk() {
        side = QuerySide.start(TestMongo.embedded(), CarelessView::addTo);
        long seed = Walk.newSeed();
        Random pieces = new Random(seed);
        List<Happening> walk = Walk.of(seed, EVENTS);
        History history = side.history();
        for (int from = 0; from < EVENTS; ) {
            int to = Math.min(EVENTS, from + 1 + pieces.nextInt(60));
            history.append(walk.subList(from, to));
            from = to;
        }
        side.await();
    }

    @AfterAll
    static void stop() {
        side.close();
        FOLDED.close();
    }

    @Test
    void views_that_follow_while_events_are_appended() {
        assertThat(ViewBeans.of(FOLDED.database()).stream().map(View::name))
                .containsExactlyElementsOf(actual().keySet());
        assertEveryViewIsTheFoldOfTheEvents();
    }

    @ParameterizedTest
    @CsvSource({"1,1,RESTART", "4,7,FORGET_TOKENS", "2,500,SET_TOKENS_BACK"})
    void views_that_are_fed_in_so_many_segments_and_batches_with_a_mishap(int segments, int batch, Mishap mishap) {
        String[] settings = {"DAYBOOK_VIEWS_SEGMENTS=" + segments, "DAYBOOK_VIEWS_BATCH=" + batch};
        side.restart(side::forgetViews, settings);
        Eventually.isTrue(() -> coveredByAll() > EVENTS / 3, Duration.ofMinutes(1));
        long covered = coveredByAll();
        System.out.println(mishap + " when every view has covered position " + covered);

        side.restart(() -> mishap.befall(side, covered), settings);
        side.await();

        assertEveryViewIsTheFoldOfTheEvents();
    }

    @Test
    void views_in_large_batches_and_many_segments_unlike_one_that_depends_on_how_its_events_come() {
        side.restart(side::forgetViews, "DAYBOOK_VIEWS_SEGMENTS=8", "DAYBOOK_VIEWS_BATCH=5000");
        side.await();

        assertEveryViewIsTheFoldOfTheEvents();
        assertThat(carelessView().live().digest((_, _) -> {}))
                .isNotEqualTo(FOLDED.digest(CarelessView.DEFINITION, side.events()));
    }

    @Test
    void views_that_are_rebuilt_beside_the_live_ones() {
        Map<String, QuerySide.Answer> replays = new TreeMap<>();
        for (View<?> view : views()) {
            String asked = "{\"view\": \"" + view.name() + "\", \"mode\": \"by-hand\"}";
            replays.put(view.name(), side.ask("/v1/replays", asked));
        }
        long head = side.events().size();

        Map<String, ViewDigest> rebuilt = new TreeMap<>();
        replays.forEach((view, replay) -> rebuilt.put(view, digestOnceCovered(replay.at("/collection"), head)));

        assertThat(rebuilt).isEqualTo(expected());
        for (QuerySide.Answer replay : replays.values()) {
            String reason = "{\"reason\": {\"code\": \"tidied\"}}";
            assertThat(side.ask("/v1/replays/" + replay.at("/id") + "/cancel", reason)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static ViewDigest digestOnceCovered(String collection, long position) {
        Eventually.isTrue(
                () -> feedOf(collection)
                        .filter(feed -> side.bean(Coverage.class).positionOf(feed.build()) >= position)
                        .isPresent(),
                Duration.ofMinutes(1));
        return feedOf(collection).orElseThrow().build().digest((_, _) -> {});
    }

    private static Optional<ViewFeed> feedOf(String collection) {
        return side.bean(ViewProcessors.class).feeds().stream()
                .filter(feed -> feed.name().equals(collection))
                .findFirst();
    }

    @Test
    void a_document_that_was_changed_by_hand_is_found_different() {
        for (View<?> view : views()) {
            var documents = side.views().getCollection(view.live().collection());
            Document victim = documents.find().first();
            assertThat(victim).as(view.name()).isNotNull();
            var id = eq("_id", victim.get("_id"));

            assertThat(documents.updateOne(id, set("byHand", 1)).getModifiedCount())
                    .isOne();
            assertThat(actual().get(view.name()))
                    .as(view.name())
                    .isNotEqualTo(expected().get(view.name()));
            var _ = documents.updateOne(id, unset("byHand"));
        }
        assertEveryViewIsTheFoldOfTheEvents();
    }

    private static void assertEveryViewIsTheFoldOfTheEvents() {
        assertThat(expected().values()).allMatch(view -> view.documents() > 0);
        assertThat(actual()).isEqualTo(expected());
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
    }

    /** What is done to views is stored as events too, so that their number tells which they are. */
    private static Map<String, ViewDigest> expected() {
        List<StoredEvent> events = side.events();
        return EXPECTED.computeIfAbsent(events.size(), _ -> FOLDED.digests(views(), events));
    }

    private static Map<String, ViewDigest> actual() {
        return FoldedViews.live(views());
    }

    private static List<View<?>> views() {
        return side.bean(ViewProcessors.class).views().stream()
                .filter(view -> !view.name().equals(CarelessView.NAME))
                .toList();
    }

    private static View<?> carelessView() {
        return side.bean(ViewProcessors.class).view(CarelessView.NAME).orElseThrow();
    }

    private static long coveredByAll() {
        return views().stream()
                .mapToLong(view -> side.bean(Coverage.class).positionOf(view.name()))
                .min()
                .orElseThrow();
    }
}
