package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Subject;
import dev.daybook.query.QuerySide;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.views.DocumentKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events of one document reach it in the order of their positions, in one segment, whichever streams they are of. */
class SequencingTest {

    private static final String BY_SKU = "recorded_by_sku";
    private static final String BY_STREAM = "recorded_by_stream";

    /** A product and its stock. */
    private static final DocumentKey SKU = new DocumentKey() {
        @Override
        public String of(Subject subject) {
            return new Subject(subject.tenant(), "product", EventRecorder.sku(subject)).toString();
        }

        @Override
        public List<Streams> streamsOf(String key) {
            return List.of(Streams.one(key), Streams.startingWith(key.replaceFirst("/product/", "/stock/") + "@"));
        }
    };

    private static final EventRecorder KEYED_BY_SKU = new KeyedBySku();
    private static final EventRecorder KEYED_BY_STREAM = new KeyedByStream();

    @ProcessingGroup(BY_SKU)
    private static final class KeyedBySku extends EventRecorder {

        KeyedBySku() {
            super(BY_SKU);
        }
    }

    @ProcessingGroup(BY_STREAM)
    private static final class KeyedByStream extends EventRecorder {

        KeyedByStream() {
            super(BY_STREAM);
        }
    }

    @BeforeAll
    static void feedEightSegments() {
        try (QuerySide side = QuerySide.start(
                TestMongo.embedded(),
                context -> {
                    AddedViews.add(context, KEYED_BY_SKU.view(SKU));
                    AddedViews.add(context, KEYED_BY_STREAM.view(DocumentKey.STREAM));
                },
                "DAYBOOK_VIEWS_SEGMENTS=8",
                "DAYBOOK_VIEWS_BATCH=7")) {
            side.history().append(Walk.of(Walk.newSeed(), 800));
            side.await();
        }
    }

    @AfterAll
    static void both_were_given_the_same_events() {
        assertThat(KEYED_BY_STREAM.bySku().keySet())
                .hasSizeGreaterThan(5)
                .isEqualTo(KEYED_BY_SKU.bySku().keySet());
    }

    @Test
    void events_of_one_key_come_in_one_segment_in_the_order_of_their_positions() {
        Collection<List<EventRecorder.Seen>> keys = KEYED_BY_SKU.bySku().values();

        assertThat(keys).anyMatch(seen -> seen.size() > 30).allSatisfy(seen -> {
            assertThat(seen.stream().map(EventRecorder.Seen::position))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(segments(seen)).hasSize(1).doesNotContainNull();
        });
        assertThat(keys.stream().flatMap(seen -> segments(seen).stream()).distinct())
                .as("segments of all keys")
                .hasSizeGreaterThan(1);
    }

    @Test
    void events_of_a_key_that_a_view_does_not_say_come_in_several_segments() {
        assertThat(KEYED_BY_STREAM.bySku().values())
                .anySatisfy(seen -> assertThat(segments(seen)).hasSizeGreaterThan(1));
    }

    private static Set<Object> segments(List<EventRecorder.Seen> seen) {
        return seen.stream().map(EventRecorder.Seen::segment).collect(Collectors.toSet());
    }
}
