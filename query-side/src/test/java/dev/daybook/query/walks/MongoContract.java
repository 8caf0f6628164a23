package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.views.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the query side wants of a MongoDB server, asked of one walk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MongoContract {

    private final AskedServer asked = new AskedServer();
    private QuerySide side;

    abstract TestMongo mongo();

    /** Whether an index leads the server to what a command asks for. */
    abstract boolean serves(ServingIndex index, BsonDocument command);

    @BeforeAll
    void walk() {
        side = QuerySide.start(mongo(), asked::addTo);
        side.history().append(Walk.of(ListedQuery.SEED, ListedQuery.EVENTS));
        side.await();
    }

    @AfterAll
    void stop() {
        if (side != null) {
            side.close();
        }
    }

    QuerySide side() {
        return side;
    }

    @Test
    void every_view_is_the_fold_of_the_events() {
        Map<String, Object> actual = new TreeMap<>();
        views().forEach(view -> actual.put(view.name(), view.live().digest((_, _) -> {})));

        try (FoldedViews folded = new FoldedViews()) {
            assertThat(actual).isNotEmpty().isEqualTo(folded.digests(views(), side.events()));
        }
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
    }

    @Test
    void every_view_has_a_listed_query() {
        assertThat(ListedQuery.all())
                .as("queries.txt: a line for each kind of question, with the index that serves it")
                .extracting(ListedQuery::view)
                .containsAll(views().stream().map(View::name).toList());
    }

    @Test
    void every_listed_query_is_served_by_the_index_that_is_listed_with_it() {
        for (ListedQuery query : ListedQuery.all()) {
            View<?> view = side.bean(ViewProcessors.class).view(query.view()).orElseThrow();
            List<AskedServer.Asked> commands = asked.during(
                    view.live().collection(),
                    () -> assertThat(side.get(query.path()).status())
                            .as(query.path())
                            .isEqualTo(200));

            assertThat(commands)
                    .as("%s has %s", query, indexes(view))
                    .isNotEmpty()
                    .allMatch(command -> indexes(view).stream().anyMatch(index -> serves(index, command.command())))
                    .anyMatch(command -> indexes(view).stream()
                            .filter(index -> index.name().equals(query.index()))
                            .anyMatch(index -> serves(index, command.command())));
        }
    }

    @Test
    void pages_walk_over_every_order_once() {
        List<String> once = ids("/v1/orders?limit=200");
        assertThat(once).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        assertThat(ids("/v1/orders?limit=3")).isEqualTo(once);
        assertThat(ids("/v1/orders?limit=3&sort=placedAt")).isEqualTo(once.reversed());
    }

    @Test
    void what_is_asked_for_is_matched_literally() {
        assertThat(ids("/v1/orders?sku=A.B-1")).isNotEmpty();
        for (String pattern : List.of("A.*", ".*", "a.b-1", "A.B-1%00", "%7B%22%24ne%22:1%7D", "%24where", "A.B")) {
            assertThat(ids("/v1/orders?sku=" + pattern)).as(pattern).isEmpty();
        }
    }

    private List<String> ids(String path) {
        return Stream.iterate(
                        side.get(path),
                        page -> page != null,
                        page -> page.next().isEmpty() ? null : side.get(page.next()))
                .flatMap(page -> page.json().at("/orders").valueStream())
                .map(order -> order.at("/id").asString())
                .toList();
    }

    private List<View<?>> views() {
        return side.bean(ViewProcessors.class).views();
    }

    private static List<ServingIndex> indexes(View<?> view) {
        return Stream.concat(
                        Stream.of(ServingIndex.ofIds()),
                        view.definition().indexes().stream().map(ServingIndex::of))
                .toList();
    }
}
