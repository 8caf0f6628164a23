package dev.daybook.query.dailysales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailySalesTest {

    private static final Reason REASON = new Reason("customer-request", "");

    private final QuerySide side = Shared.querySide();

    @Test
    void sales_and_credits_count_on_their_own_days() {
        String sold = Shared.newOrderId();
        String cancelled = Shared.newOrderId();
        side.history()
                .at("2001-02-03T23:59:59.999Z")
                .append(Orders.placed(sold), Orders.imported(cancelled, "c", "MUG"))
                .at("2001-02-04T00:00:00Z")
                .append(
                        new LinesReturned(sold, "r1", "GBP", List.of(Orders.mugs(1)), REASON),
                        new LinesCancelled(sold, "GBP", List.of(Orders.mugs(1)), REASON),
                        new OrderCancelled(cancelled, "GBP", List.of(Orders.mugs(2)), 2848, REASON),
                        Orders.credit(Shared.newOrderId()));
        side.await();

        QuerySide.Answer answer = side.get("/v1/sales/daily?from=2001-02-01&to=2001-02-28");

        assertThat(answer.json().at("/days").size()).isEqualTo(2);
        assertThat(answer.at("/days/0/day")).isEqualTo("2001-02-03");
        assertThat(answer.at("/days/0/orders")).isEqualTo("2");
        assertThat(answer.at("/days/0/unitsSold")).isEqualTo("6");
        assertThat(answer.at("/days/0/sales/amountMinor")).isEqualTo("5696");
        assertThat(answer.at("/days/0/credits")).isEqualTo("0");
        assertThat(answer.at("/days/1/credits")).isEqualTo("4");
        assertThat(answer.at("/days/1/unitsCredited")).isEqualTo("7");
        assertThat(answer.at("/days/1/credited/amountMinor")).isEqualTo("7694");
        assertThat(answer.at("/days/1/net/amountMinor")).isEqualTo("-7694");
        assertThat(answer.at("/totals/0/net/amountMinor")).isEqualTo("-1998");
        assertThat(answer.at("/totals/0/net/currency")).isEqualTo("GBP");
    }

    @Test
    void the_days_of_a_month_sum_up_to_what_was_appended_and_page_by_page_too() {
        long expected = 0;
        History history = side.history();
        for (int day = 1; day <= 28; day++) {
            history.at("2002-03-%02dT12:00:00Z".formatted(day));
            for (int order = 0; order < day % 4; order++) {
                history.append(Orders.placed(Shared.newOrderId()));
                expected += 1998 + 500 + 350;
            }
        }
        side.await();

        long paged = 0;
        List<String> days = new ArrayList<>();
        String next = "/v1/sales/daily?from=2002-03-01&to=2002-03-31&limit=5";
        while (!next.isEmpty()) {
            QuerySide.Answer page = side.get(next);
            assertThat(page.json().at("/totals/0/net/amountMinor").asLong()).isEqualTo(expected);
            for (var day : page.json().at("/days")) {
                days.add(day.at("/day").asString());
                paged += day.at("/net/amountMinor").asLong();
            }
            next = page.next();
        }

        assertThat(expected).isPositive();
        assertThat(paged).isEqualTo(expected);
        assertThat(days).hasSize(21).doesNotHaveDuplicates().isSorted();
    }
}
