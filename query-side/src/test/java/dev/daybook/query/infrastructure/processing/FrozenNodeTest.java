package dev.daybook.query.infrastructure.processing;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.Happening;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.processing.FaultyLine.Fault;
import dev.daybook.query.infrastructure.processing.FaultyLine.Place;
import dev.daybook.query.walks.FoldedViews;
import dev.daybook.query.walks.Walk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A node stands still in the middle of a batch, another one takes its segments over and goes on, and then what the first one
 * had under way gets to MongoDB after all.
 */
class FrozenNodeTest {

    private static final int DUPLICATE_KEY = 11_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final FoldedViews FOLDED = new FoldedViews();
    private static final SentWrites WRITES = new SentWrites();

    private static List<Happening> walk = List.of();
    private static int told;
    private static QuerySide side;
    private static History history;
    private static FaultyLine line;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void startTwoNodes() throws IOException {
        walk = Walk.of(Walk.newSeed(), 6_000);
        side = QuerySide.start(TestMongo.embedded(), WRITES::addTo);
        line = new FaultyLine(side.mongoPort());
        side.restart(() -> {}, "DAYBOOK_MONGO_URI=" + line.uri(), "DAYBOOK_VIEWS_QUERY_TIMEOUT=30s");
        history = side.history();
        other = side.secondNode();
    }

    @AfterAll
    static void stop() throws IOException {
        line.mend();
        other.close();
        side.close();
        line.close();
        FOLDED.close();
    }

    /** The one behind the line; whoever has just lost a segment waits before it claims it again, until it has fed it. */
    @BeforeEach
    void the_first_node_feeds_all_views() {
        Eventually.isTrue(
                () -> {
                    processors(other.getBean(ViewProcessors.class)).forEach(FrozenNodeTest::release);
                    return side.bean(ViewProcessors.class).feeds().stream()
                            .allMatch(
                                    feed -> feed.processor().processingStatus().size() == 2);
                },
                PATIENCE);
        tell(150);
        side.await();
    }

    /** The other node has inserted the same documents: they collide, and none of them is older than the stored one. */
    @ParameterizedTest
    @CsvSource({"daily_sales_v1", "order_timeline_v1"})
    void documents_that_are_inserted_too_late_are_there_already(String view) throws Exception {
        List<SentWrites.Answer> late = freezeAndGoOn(Place.REQUEST, "insert", view);

        assertThat(late).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.done()).isZero();
            assertThat(answer.errors()).containsExactly(DUPLICATE_KEY);
        });
        assertEveryViewIsTheFoldOfTheEvents();
    }

    /** They are looked for where they were read, by their position, and are not there any more. */
    @ParameterizedTest
    @CsvSource({"order_list_v4", "payment_ledger_v1", "product_catalogue_v1"})
    void documents_that_are_replaced_too_late_have_gone_on_meanwhile(String view) throws Exception {
        List<SentWrites.Answer> late = freezeAndGoOn(Place.REQUEST, "update", view);

        assertThat(late).isNotEmpty().allMatch(answer -> answer.done() == 0);
        assertEveryViewIsTheFoldOfTheEvents();
    }

    /** The token was not stored: the other node begins before the batch, and finds its documents ahead. */
    @ParameterizedTest
    @CsvSource({"insert,daily_sales_v1", "update,order_detail_v4", "update,payment_ledger_v1"})
    void documents_that_were_written_without_the_token_are_not_folded_twice(String command, String view)
            throws Exception {
        List<SentWrites.Answer> late = freezeAndGoOn(Place.ANSWER, command, view);

        assertThat(late).anyMatch(answer -> answer.done() > 0 && answer.errors().isEmpty());
        assertEveryViewIsTheFoldOfTheEvents();
    }

    /** The same without a hand in it: the claims of a node that says nothing for ten seconds are anybody's. */
    @Test
    void a_node_that_says_nothing_for_long_loses_its_segments() throws Exception {
        line.onNext(Fault.FREEZE, Place.REQUEST, "update", "order_list_v4");
        tell(250);
        Eventually.isTrue(line::hasMet, PATIENCE);

        tell(100);
        side.await(other);
        assertThat(thaw("update", "order_list_v4")).isNotEmpty().allMatch(answer -> answer.done() == 0);

        assertEveryViewIsTheFoldOfTheEvents();
    }

    /** Axon goes on naming some of them, with the position and the error they were lost at. */
    @Test
    void a_node_that_lost_its_segments_by_errors_asks_how_far_they_are() {
        Eventually.isTrue(
                () -> {
                    line.breakAll();
                    letClaimsRunOut();
                    return processors(side.bean(ViewProcessors.class)).stream()
                                    .anyMatch(FrozenNodeTest::namesWhatItLost)
                            && processors(other.getBean(ViewProcessors.class)).stream()
                                    .allMatch(processor ->
                                            processor.processingStatus().size() == 2);
                },
                PATIENCE);

        assertEveryViewIsTheFoldOfTheEvents();
    }

    /** What came of the writes that were under way. */
    private static List<SentWrites.Answer> freezeAndGoOn(Place place, String command, String view) throws Exception {
        line.onNext(Fault.FREEZE, place, command, view);
        tell(250);
        Eventually.isTrue(line::hasMet, PATIENCE);
        letClaimsRunOut();
        tell(100);
        side.await(other);
        return thaw(command, view);
    }

    /** Nobody waits for ten seconds. */
    private static void letClaimsRunOut() {
        var claims = side.views().getCollection("trackingtokens");
        assertThat(claims.updateMany(exists("processorName"), set("timestamp", 0L))
                        .getMatchedCount())
                .isPositive();
    }

    private static List<SentWrites.Answer> thaw(String command, String view) throws Exception {
        List<SentWrites.Sent> held = WRITES.underWay(command, view);
        line.mend();
        List<SentWrites.Answer> answers = new ArrayList<>();
        for (SentWrites.Sent sent : held) {
            answers.add(sent.answer().get());
        }
        return answers;
    }

    private static void assertEveryViewIsTheFoldOfTheEvents() {
        tell(50);
        side.await();
        side.await(other);

        var views = side.bean(ViewProcessors.class).views();
        assertThat(FoldedViews.live(views)).isEqualTo(FOLDED.digests(views, side.events()));
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
    }

    private static void tell(int events) {
        history.append(walk.subList(told, told + events));
        told += events;
    }

    private static List<PooledStreamingEventProcessor> processors(ViewProcessors node) {
        return node.feeds().stream().map(ViewFeed::processor).toList();
    }

    private static boolean namesWhatItLost(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    private static void release(PooledStreamingEventProcessor processor) {
        processor.processingStatus().keySet().forEach(processor::releaseSegment);
    }
}
