package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** Whatever a view is asked, an index leads to it. */
interface IndexContract {

    QuerySide side();

    WalkedApi api();

    AskedServer asked();

    List<View<?>> views();

    /** Whether an index leads the server to what a command asks for. */
    boolean serves(ServingIndex index, BsonDocument command);

    @Test
    default void every_listed_query_is_served_by_the_index_that_is_listed_with_it() {
        for (ListedQuery query : ListedQuery.all()) {
            View<?> view = views().stream()
                    .filter(known -> known.name().equals(query.view()))
                    .findFirst()
                    .orElseThrow();
            List<BsonDocument> commands = commands(query).stream()
                    .filter(command -> AskedShape.of(command)
                            .collection()
                            .equals(view.live().collection()))
                    .toList();

            assertThat(commands).as("%s has %s", query, indexes(view)).isNotEmpty();
            if (query.countsAll()) {
                assertThat(commands)
                        .as("an index is to be listed with %s", query)
                        .allMatch(command -> command.isString("aggregate")
                                && indexes(view).stream().noneMatch(index -> index.serves(command)));
            } else {
                assertThat(commands)
                        .as("%s has %s", query, indexes(view))
                        .allMatch(command -> indexes(view).stream().anyMatch(index -> serves(index, command)))
                        .anyMatch(command -> indexes(view).stream()
                                .filter(index -> index.name().equals(query.index()))
                                .anyMatch(index -> serves(index, command)));
            }
        }
    }

    @Test
    default void every_kind_of_question_that_the_api_comes_to_ask_is_listed() {
        Map<AskedShape, String> possible = new HashMap<>();
        for (ApiQuery query : WalkedApi.queries(query -> !query.isEndless())) {
            for (Url url : variants(query)) {
                shapes(commands(url.toString())).forEach(shape -> possible.putIfAbsent(shape, url.toString()));
            }
        }
        Map<ListedQuery, List<AskedShape>> listed = new HashMap<>();
        ListedQuery.all().forEach(query -> listed.put(query, shapes(commands(query))));

        assertThat(unlisted(possible, listed))
                .as("queries.txt: a line for each, with the index that serves it")
                .isEmpty();

        listed.keySet().removeIf(query -> query.path().contains("country"));
        assertThat(unlisted(possible, listed)).hasSize(3).allMatch(question -> question.contains("country"));
    }

    @Test
    default void every_index_serves_a_listed_query() {
        List<String> listed = ListedQuery.all().stream()
                .map(query -> query.view() + " " + query.index())
                .toList();

        assertThat(views()).isNotEmpty();
        assertThat(views().stream()
                        .flatMap(view -> view.definition().indexes().stream()
                                .map(index -> view.name() + " "
                                        + ServingIndex.of(index).name())))
                .isNotEmpty()
                .isSubsetOf(listed);
    }

    /** Which kinds are not among those of a list, each with a question that comes to it. */
    private List<String> unlisted(Map<AskedShape, String> possible, Map<ListedQuery, List<AskedShape>> listed) {
        Map<AskedShape, String> rest = new HashMap<>(possible);
        listed.values().forEach(shapes -> shapes.forEach(rest::remove));
        return rest.entrySet().stream()
                .map(shape -> shape.getValue() + " asks " + shape.getKey())
                .sorted()
                .toList();
    }

    /** A query with each of its parameters. */
    private List<Url> variants(ApiQuery query) {
        return Stream.concat(
                        Stream.of(api().url(query)),
                        query.parameters().stream()
                                .filter(parameter -> !parameter.name().equals(ApiParameter.AFTER))
                                .flatMap(parameter -> parameter.samples().stream()
                                        .map(value -> api().withCurrency(
                                                        query, api().url(query).with(parameter.name(), value)))))
                .toList();
    }

    private List<AskedShape> shapes(Collection<BsonDocument> commands) {
        List<String> collections =
                views().stream().map(view -> view.live().collection()).toList();
        return commands.stream()
                .map(AskedShape::of)
                .filter(shape -> collections.contains(shape.collection()))
                .distinct()
                .toList();
    }

    private List<BsonDocument> commands(ListedQuery query) {
        return query.body()
                .map(body -> asked().during(
                                () -> assertThat(side().ask(query.path(), body).status())
                                        .as(query.path())
                                        .isEqualTo(404)))
                .orElseGet(() -> commands(query.path()));
    }

    /** What the server is asked for an answer and the page behind it; who brings a token is not answered from a cache. */
    private List<BsonDocument> commands(String path) {
        ConsistencyToken token = ConsistencyToken.of(
                side().bean(StoreIdentity.class),
                side().bean(StoredEvents.class).head());
        return asked().during(() -> {
            QuerySide.Answer answer = api().get(path, "Consistency-Token", token.text());
            assertThat(answer.status()).as(path).isIn(200, 404);
            if (!answer.next().isEmpty()) {
                assertThat(api().get(answer.next(), "Consistency-Token", token.text())
                                .status())
                        .as(path)
                        .isEqualTo(200);
            }
        });
    }

    private static List<ServingIndex> indexes(View<?> view) {
        return Stream.concat(
                        Stream.of(ServingIndex.ofIds()),
                        view.definition().indexes().stream().map(ServingIndex::of))
                .toList();
    }
}
