package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** A text of a caller means itself, whatever it would mean to a server. */
interface LiteralContract {

    /** As long as a word of any kind may be, and nowhere in a walk. */
    String NOWHERE = "nowhere";

    WalkedApi api();

    @Test
    default void a_hostile_text_finds_what_any_text_finds_that_there_is_not() {
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (ApiQuery query : WalkedApi.queries(query -> !query.isEndless())) {
            for (ApiParameter parameter : query.parameters()) {
                for (String text : parameter.isText() ? Hostile.TEXTS : List.<String>of()) {
                    QuerySide.Answer answer = api().get(api().url(query).with(parameter.name(), text));
                    if (!isRefusal(answer, parameter.name())
                            && !said(answer, text).equals(said(nothing(query, parameter), NOWHERE))) {
                        wrong.add("%s %s=%s: %s"
                                .formatted(
                                        query,
                                        parameter.name(),
                                        text,
                                        answer.raw().body()));
                    }
                    asked++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    private QuerySide.Answer nothing(ApiQuery query, ApiParameter parameter) {
        return api().get(api().url(query).with(parameter.name(), NOWHERE));
    }

    private static boolean isRefusal(QuerySide.Answer answer, String parameter) {
        return answer.status() == 400 && WalkedApi.refused(answer).contains(parameter);
    }

    private static String said(QuerySide.Answer answer, String text) {
        return answer.without(Url.encoded(text));
    }

    @Test
    default void a_hostile_path_is_refused_or_leads_nowhere() {
        for (ApiQuery query : WalkedApi.queries(ApiQuery::hasVariable)) {
            for (String segment : Hostile.SEGMENTS) {
                String path = query.path().replaceAll("\\{\\w+}", Matcher.quoteReplacement(Url.encoded(segment)));
                QuerySide.Answer answer = api().get(path);

                assertThat(answer.status()).as(path).isIn(400, 404);
            }
        }
    }

    @Test
    default void texts_with_signs_of_patterns_are_found_as_they_are() {
        for (String url : List.of(
                "/v1/orders?sku=A.B-1",
                "/v1/orders/facets?sku=A.B-1",
                "/v1/stock?q=a.b",
                "/v1/customers?q=(customer-1)")) {
            assertThat(WalkedApi.rows(api().get(url))).as(url).isNotEmpty();
        }
        for (String url : List.of(
                "/v1/orders?sku=A.B",
                "/v1/orders?sku=a.b-1",
                "/v1/orders?sku=AxB-1",
                "/v1/stock?q=axb",
                "/v1/customers?q=(customer.1)")) {
            assertThat(WalkedApi.rows(api().get(url))).as(url).isEmpty();
        }
    }
}
