package dev.daybook.query.infrastructure.processing;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.daybook.query.Eventually;
import dev.daybook.query.Happening;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import dev.daybook.query.infrastructure.processing.FaultyLine.Fault;
import dev.daybook.query.infrastructure.processing.FaultyLine.Place;
import dev.daybook.query.walks.FoldedViews;
import dev.daybook.query.walks.Walk;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes feed the same views, and no claim to a segment is worth anything: both fold the same events at the same time. */
class TwoNodesTest {

    private static final int ROUNDS = 12;
    private static final int EVENTS_PER_ROUND = 150;
    private static final FoldedViews FOLDED = new FoldedViews();

    private static QuerySide side;
    private static FaultyLine line;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void startTwoNodes() throws IOException {
        side = QuerySide.start();
        line = new FaultyLine(side.mongoPort());
        other = side.secondNode("DAYBOOK_MONGO_URI=" + line.uri());
    }

    @AfterAll
    static void stop() throws IOException {
        line.mend();
        other.close();
        side.close();
        line.close();
        FOLDED.close();
    }

    @Test
    void every_view_is_the_fold_of_the_events_whoever_has_fed_it() {
        History history = side.history();
        List<Happening> walk = Walk.of(Walk.newSeed(), ROUNDS * EVENTS_PER_ROUND);

        for (int round = 0; round < ROUNDS; round++) {
            line.onNext(Fault.BREAK, round % 2 == 0 ? Place.ANSWER : Place.REQUEST);
            List<Happening> next = walk.subList(round * EVENTS_PER_ROUND, (round + 1) * EVENTS_PER_ROUND);
            for (int event = 0; event < next.size(); event += 10) {
                history.append(next.subList(event, event + 10));
            }
            Map<String, String> before = owners();
            Eventually.isTrue(() -> changesHands(before), Duration.ofMinutes(1));
        }
        side.await();
        side.await(other);

        var views = side.bean(ViewProcessors.class).views();
        assertThat(FoldedViews.live(views)).isEqualTo(FOLDED.digests(views, side.events()));
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
    }

    /** Whether any segment does, now that every claim has run out. */
    private static boolean changesHands(Map<String, String> before) {
        var _ = tokens().updateMany(exists("processorName"), set("timestamp", 0L));
        return owners().entrySet().stream()
                .anyMatch(owner -> !owner.getValue().equals(before.getOrDefault(owner.getKey(), owner.getValue())));
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (Document token : tokens().find(exists("owner"))) {
            if (token.getString("owner") != null) {
                owners.put(token.getString("processorName") + token.getInteger("segment"), token.getString("owner"));
            }
        }
        return owners;
    }

    private static MongoCollection<Document> tokens() {
        return side.views().getCollection("trackingtokens");
    }
}
