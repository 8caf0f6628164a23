package dev.daybook.query.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions a list takes, and by which words it names them. */
class OrderQuestionsTest {

    private static final QuerySide SIDE = Shared.querySide();

    @BeforeAll
    static void append() {
        SIDE.history().append(Orders.placed(Shared.newOrderId()), Orders.placed(Shared.newOrderId()));
        SIDE.await();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=.*",
                "q=%00",
                "q=a+b+c+d+e+f+g+h+i+j+k",
                "customerId%5B$ne%5D=x",
                "status=$ne",
                "held=maybe",
                "kind=GIFT",
                "holdKind=MOOD",
                "currency=XYZW",
                "currency=XXX",
                "totalFrom=1",
                "totalFrom=1e3&currency=GBP",
                "totalFrom=1.234&currency=GBP",
                "totalTo=1.5&currency=JPY",
                "totalTo=9999999999999999&currency=GBP",
                "sort=total",
                "sort=number",
                "updatedAfter=2026-01-01T00:00:00",
                "limit=0",
                "limit=201",
                "limit=1000000000",
                "after=%00",
                "email=a@example.org"
            })
    void what_is_no_question_is_refused(String query) {
        assertThat(SIDE.get("/v1/orders?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "sku", "customerId", "number", "location", "country", "sort", "after"})
    void texts_have_at_most_400_characters(String parameter) {
        assertThat(SIDE.get("/v1/orders?" + parameter + "=" + "x".repeat(401)).status())
                .isEqualTo(400);
    }

    @Test
    void a_cursor_is_good_for_its_own_order_only() {
        String next = SIDE.get("/v1/orders?currency=GBP&sort=total&limit=1").next();
        String after = next.substring(next.indexOf("after="));

        assertThat(SIDE.get("/v1/orders?currency=GBP&sort=total&" + after).status())
                .isEqualTo(200);
        for (String other : List.of("-total", "placedAt", "-placedAt", "updatedAt", "-updatedAt")) {
            assertThat(SIDE.get("/v1/orders?currency=GBP&sort=" + other + "&" + after)
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_list_names_itself_in_the_same_words_whichever_page_it_is() {
        String first = "/v1/orders?sort=placedAt&status=PLACED&status=CONFIRMED&limit=1&q=mug+tea";
        String same = "/v1/orders?limit=1&q=mug%20tea&sort=placedAt&status=CONFIRMED&status=PLACED";

        assertThat(SIDE.get(first).at("/self")).isEqualTo(same);
        assertThat(SIDE.get(same).at("/self")).isEqualTo(same);
        assertThat(SIDE.get(SIDE.get(first).next()).at("/self")).isEqualTo(same);
        assertThat(SIDE.get("/v1/orders").at("/self")).isEqualTo("/v1/orders");
    }
}
