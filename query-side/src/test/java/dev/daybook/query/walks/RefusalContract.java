package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no question is refused, and the caller learns by which parameter. */
interface RefusalContract {

    WalkedApi api();

    @Test
    default void a_value_that_a_parameter_cannot_have_is_refused_by_its_name() {
        int refused = 0;
        List<String> taken = new ArrayList<>();
        for (ApiQuery query : WalkedApi.queries(query -> !query.isEndless())) {
            for (ApiParameter parameter : query.parameters()) {
                for (String wrong : parameter.wrongs()) {
                    Url url = api().url(query).with(parameter.name(), wrong);
                    requireRefusal(url, parameter.name(), taken);
                    refused++;
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    default void a_list_gives_as_many_rows_as_it_says_and_no_more() {
        for (ApiQuery list : WalkedApi.queries(ApiQuery::isList)) {
            int most = list.parameter(ApiParameter.LIMIT).orElseThrow().most();

            assertThat(most).as(list.path()).isBetween(200, 366);
            assertThat(WalkedApi.rows(api().get(api().fullest(list).with(ApiParameter.LIMIT, "1"))))
                    .as(list.path())
                    .hasSize(1);
            assertThat(api().get(api().url(list).with(ApiParameter.LIMIT, "" + most))
                            .status())
                    .as(list.path())
                    .isEqualTo(200);
        }
    }

    @Test
    default void a_parameter_that_there_is_not_is_refused_by_its_name() {
        List<String> taken = new ArrayList<>();
        for (ApiQuery query : WalkedApi.queries(_ -> true)) {
            for (String unknown : List.of("unheardOf", "$where", "limit[$gt]", "\u0000", "Status", "skip")) {
                requireRefusal(api().url(query).with(unknown, "1"), unknown, taken);
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    default void a_parameter_of_one_value_is_refused_twice() {
        List<String> taken = new ArrayList<>();
        for (ApiQuery list : WalkedApi.queries(ApiQuery::isList)) {
            Url url = api().url(list).with(ApiParameter.LIMIT, "1");
            requireRefusal(url + "&limit=2", ApiParameter.LIMIT, taken);
            requireRefusal(url + "&after=x&after=y", ApiParameter.AFTER, taken);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    default void a_query_string_that_is_none_is_refused() {
        for (ApiQuery query : WalkedApi.queries(query -> !query.isEndless())) {
            for (String broken : List.of("%25=%25zz", "x=%FF")) {
                String url = api().url(query) + (api().url(query).parameters().isEmpty() ? "?" : "&") + broken;
                assertThat(api().get(url).status()).as(url).isEqualTo(400);
            }
        }
    }

    private void requireRefusal(Object url, String parameter, List<String> taken) {
        QuerySide.Answer answer = api().get(url);
        if (answer.status() != 400 || !WalkedApi.refused(answer).contains(parameter)) {
            taken.add(url + ": " + answer.status() + " " + answer.raw().body());
        }
    }
}
