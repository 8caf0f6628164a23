package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages make up the whole list, and a cursor is good for nothing but the list that gave it. */
interface PageContract {

    WalkedApi api();

    @Test
    default void small_pages_have_what_one_large_page_has() {
        for (ApiQuery list : WalkedApi.queries(ApiQuery::isList)) {
            for (Url url : api().orders(list)) {
                List<JsonNode> once = api().walk(url.with(ApiParameter.LIMIT, "200"));

                assertThat(once).as(url.toString()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
                String few = once.size() > 2 ? "2" : "1";
                assertThat(api().walk(url.with(ApiParameter.LIMIT, few)))
                        .as("%s by %s", url, few)
                        .isEqualTo(once);
            }
        }
    }

    @Test
    default void a_list_in_the_other_direction_is_the_same_backwards() {
        for (ApiQuery list : WalkedApi.queries(
                query -> query.isList() && query.parameter("sort").isPresent())) {
            List<Url> orders = api().orders(list);
            int reversed = 0;
            for (Url order : orders) {
                Url other = order.with("sort", "-" + order.parameters().get("sort"));
                if (orders.contains(other)) {
                    assertThat(api().walk(other))
                            .as(other.toString())
                            .isEqualTo(api().walk(order).reversed());
                    reversed++;
                }
            }
            assertThat(reversed).as(list.path()).isGreaterThan(1);
        }
    }

    @Test
    default void a_cursor_of_another_list_or_another_order_is_refused() {
        Map<Url, String> cursors = new HashMap<>();
        for (ApiQuery list : WalkedApi.queries(ApiQuery::isList)) {
            for (Url url : api().orders(list)) {
                cursors.put(url, cursor(api().get(url.with(ApiParameter.LIMIT, "1"))));
            }
        }
        List<String> taken = new ArrayList<>();
        cursors.forEach((url, own) -> cursors.forEach((other, cursor) -> {
            QuerySide.Answer answer = api().get(url.with(ApiParameter.AFTER, cursor));
            if (url.equals(other)) {
                assertThat(answer.status()).as(url.toString()).isEqualTo(200);
            } else if (answer.status() != 400 || !WalkedApi.refused(answer).equals(List.of(ApiParameter.AFTER))) {
                taken.add(other + " at " + url + ": " + answer.status());
            }
        }));
        assertThat(taken).isEmpty();
    }

    @Test
    default void a_cursor_that_somebody_has_changed_is_refused_or_means_another_place() {
        for (ApiQuery list : WalkedApi.queries(ApiQuery::isList)) {
            Url url = api().orders(list).getFirst();
            String cursor = cursor(api().get(url.with(ApiParameter.LIMIT, "1")));
            for (int cut = 1; cut < cursor.length(); cut += 7) {
                for (String changed :
                        List.of(cursor.substring(0, cut), cursor.substring(0, cut) + "A" + cursor.substring(cut))) {
                    QuerySide.Answer answer = api().get(url.with(ApiParameter.AFTER, changed));
                    assertThat(answer.status()).as("%s after %s", url, changed).isIn(200, 400);
                }
            }
        }
    }

    private static String cursor(QuerySide.Answer page) {
        assertThat(page.next()).as(page.raw().uri().toString()).isNotEmpty();
        return page.next().replaceFirst(".*[?&]after=([^&]+).*", "$1");
    }
}
