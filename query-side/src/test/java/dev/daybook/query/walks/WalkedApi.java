package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.QuerySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks the API about a walk. */
final class WalkedApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String MOST = "200";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final QuerySide side;
    private final Map<ApiQuery, Url> urls = new HashMap<>();

    /** Waits until history lies in tables, of which some queries are answered. */
    WalkedApi(QuerySide side) {
        this.side = side;
        Eventually.isTrue(() -> side.get("/v1/process/funnel").status() == 200, PATIENCE);
    }

    static List<ApiQuery> queries(Predicate<ApiQuery> wanted) {
        return ApiQuery.all().stream().filter(wanted).toList();
    }

    /** Asks as a customer, what customers ask. */
    QuerySide.Answer get(Object url, String... headers) {
        return side.get(
                url.toString(),
                Stream.concat(Stream.of("Daybook-Actor", "customer/customer-1"), Stream.of(headers))
                        .toArray(String[]::new));
    }

    /** How a query is asked with nothing but what it needs: about what there is, and of which there is most. */
    Url url(ApiQuery query) {
        Url known = urls.get(query);
        if (known == null) {
            known = candidates(query).stream()
                    .max(Comparator.comparingInt(
                            url -> query.isList() ? rows(get(url)).size() : 0))
                    .orElseGet(() -> filled(query, Optional.empty()));
            urls.put(query, known);
        }
        return known;
    }

    /** One for each row of the list that the query's path begins with. */
    private List<Url> candidates(ApiQuery query) {
        if (!query.hasVariable()) {
            return List.of(filled(query, Optional.empty()));
        }
        String list = query.path().substring(0, query.path().indexOf("/{"));
        return queries(other -> other.path().equals(list)).stream()
                .map(parent -> parent.isList() ? url(parent).with(ApiParameter.LIMIT, MOST) : url(parent))
                .flatMap(parent -> rows(get(parent)).stream())
                .map(row -> filled(query, Optional.of(row)))
                .toList();
    }

    private static Url filled(ApiQuery query, Optional<JsonNode> row) {
        Url url = Url.of(filledPath(query, row));
        for (ApiParameter parameter : query.parameters()) {
            if (parameter.required()) {
                url = url.with(
                        parameter.name(),
                        value(parameter.name(), row)
                                .orElseGet(() -> parameter.samples().getFirst()));
            }
        }
        return url;
    }

    private static String filledPath(ApiQuery query, Optional<JsonNode> row) {
        return VARIABLE.matcher(query.path())
                .replaceAll(variable -> Matcher.quoteReplacement(
                        Url.encoded(value(variable.group(1), row).orElse("none"))));
    }

    private static Optional<String> value(String name, Optional<JsonNode> row) {
        return row.map(fields -> fields.path(name).asString(""));
    }

    /** The rows of one answer. */
    static List<JsonNode> rows(QuerySide.Answer answer) {
        assertThat(answer.status())
                .as("%s %s", answer.raw().uri(), answer.raw().body())
                .isEqualTo(200);
        return answer.json()
                .valueStream()
                .filter(JsonNode::isArray)
                .findFirst()
                .map(rows -> rows.valueStream().toList())
                .orElse(List.of());
    }

    /** The rows of all pages. */
    List<JsonNode> walk(Url first) {
        List<JsonNode> all = new ArrayList<>();
        for (String next = first.toString(); !next.isEmpty(); ) {
            QuerySide.Answer page = get(next);
            all.addAll(rows(page));
            next = page.next();
        }
        return all;
    }

    /** The list where there is most to be found by one choice or none, and in its order or another. */
    Url fullest(ApiQuery list) {
        return Stream.concat(
                        Stream.of(url(list)),
                        list.parameters().stream()
                                .filter(ApiParameter::isChoice)
                                .filter(parameter -> !parameter.name().equals("sort"))
                                .flatMap(parameter -> parameter.samples().stream()
                                        .map(value -> url(list).with(parameter.name(), value))))
                .max(Comparator.comparingInt(
                        url -> rows(get(url.with(ApiParameter.LIMIT, MOST))).size()))
                .orElseThrow();
    }

    /** The same in every order that it can have. */
    List<Url> orders(ApiQuery list) {
        Url fullest = fullest(list);
        return list.parameter("sort")
                .map(sort -> sort.samples().stream()
                        .map(order -> withCurrency(list, fullest.with("sort", order)))
                        .toList())
                .orElse(List.of(fullest));
    }

    /** Some questions are of one currency; another one is refused for the want of it. */
    Url withCurrency(ApiQuery query, Url url) {
        boolean missing =
                query.parameter("currency").isPresent() && get(url).raw().body().contains("missing-parameter");
        return missing ? url.with("currency", "GBP") : url;
    }

    /** The names of the parameters for which a request was refused. */
    static List<String> refused(QuerySide.Answer answer) {
        assertThat(answer.status())
                .as("%s %s", answer.raw().uri(), answer.raw().body())
                .isEqualTo(400);
        return answer.json()
                .path("errors")
                .valueStream()
                .map(fault -> fault.path("parameter").asString())
                .toList();
    }
}
