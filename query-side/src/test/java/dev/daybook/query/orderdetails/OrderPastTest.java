package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.Shared;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that was placed on Monday, confirmed on Tuesday, cut down on Wednesday, and of which a mug came back on Friday. */
class OrderPastTest {

    private static final Reason REASON = new Reason("customer-request", "two too many");
    private static final String ID = Shared.newOrderId();
    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
        side.history()
                .at("2026-03-02T09:00:00Z")
                .append(Orders.placed(ID))
                .at("2026-03-03T09:00:00Z")
                .append(new OrderConfirmed(ID))
                .at("2026-03-04T09:00:00Z")
                .append(new LinesCancelled(ID, "GBP", List.of(Orders.mugs(1)), REASON))
                .at("2026-03-06T09:00:00Z")
                .append(new LinesReturned(ID, "r1", "GBP", List.of(Orders.mugs(1)), REASON));
        side.await();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 0, PLACED,    2, 2848",
        "2026-03-03T08:59:59Z, 0, PLACED,    2, 2848",
        "2026-03-03T09:00:00Z, 1, CONFIRMED, 2, 2848",
        "2026-03-05T00:00:00Z, 2, CONFIRMED, 1, 1849",
        "2030-01-01T00:00:00Z, 3, CONFIRMED, 0, 850",
        "0,                    0, PLACED,    2, 2848",
        "2,                    2, CONFIRMED, 1, 1849"
    })
    void an_order_stands_as_far_as_had_happened_by_then(
            String asOf, long version, String status, int open, long netMinor) {
        Answer answer = side.get("/v1/orders/" + ID + "?asOf=" + asOf);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("version").asLong()).isEqualTo(version);
        assertThat(answer.at("/status")).isEqualTo(status);
        assertThat(answer.json().at("/lines/0/quantities/open").asInt()).isEqualTo(open);
        assertThat(answer.json().at("/totals/net/amountMinor").asLong()).isEqualTo(netMinor);
    }

    @Test
    void the_newest_version_is_answered_as_the_view_answers_it_validator_included() {
        Answer now = side.get("/v1/orders/" + ID);
        Answer newest = side.get("/v1/orders/" + ID + "?asOf=3");

        assertThat(newest.raw().body()).isEqualTo(now.raw().body()).contains("\"CONFIRMED\"");
        assertThat(newest.header("ETag")).isEqualTo(now.header("ETag"));
        assertThat(side.get("/v1/orders/" + ID + "?asOf=2", "If-None-Match", now.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(side.get("/v1/orders/" + ID + "?asOf=3", "If-None-Match", now.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void by_the_clock_of_the_store_nothing_of_it_was_known_before_it_was_recorded() {
        assertThat(side.get("/v1/orders/" + ID + "?asRecordedAt=2026-03-08T00:00:00Z")
                        .status())
                .isEqualTo(404);
        assertThat(side.get("/v1/orders/" + ID + "?asRecordedAt=9999-01-01T00:00:00Z")
                        .at("/version"))
                .isEqualTo("3");
    }

    @Test
    void what_is_told_late_of_an_earlier_time_waits_for_all_before_it() {
        String id = Shared.newOrderId();
        side.history()
                .at("2026-03-02T09:00:00Z")
                .append(Orders.placed(id))
                .at("2026-03-10T09:00:00Z")
                .append(new OrderConfirmed(id))
                .at("2026-03-04T09:00:00Z")
                .append(new LinesCancelled(id, "GBP", List.of(Orders.mugs(1)), REASON));

        assertThat(side.get("/v1/orders/" + id + "?asOf=2026-03-05T00:00:00Z").at("/version"))
                .isEqualTo("0");
        assertThat(side.get("/v1/orders/" + id + "?asOf=2026-03-10T09:00:00Z").at("/version"))
                .isEqualTo("2");
    }

    @Test
    void a_moment_at_which_the_order_was_not_there_says_from_when_to_when_it_was() {
        Answer before = side.get("/v1/orders/" + ID + "?asOf=2026-03-02T08:59:59Z");
        Answer beyond = side.get("/v1/orders/" + ID + "?asOf=4");

        assertThat(before.status()).isEqualTo(404);
        assertThat(before.at("/detail"))
                .startsWith("Order " + ID
                        + " was not there then: its versions are 0 to 3, and the first of them occurred at"
                        + " 2026-03-02T09:00:00Z and was recorded at ");
        assertThat(beyond.status()).isEqualTo(404);
        assertThat(beyond.at("/detail")).contains("its versions are 0 to 3");
        assertThat(side.get("/v1/orders/" + Shared.newOrderId() + "?asOf=0").at("/detail"))
                .startsWith("There is no order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=yesterday",
                "asOf=-1",
                "asOf=",
                "asOf=2026-03-05",
                "asOf=2026-03-05T00:00:00",
                "asOf=1234567890123456789",
                "asRecordedAt=3",
                "asOf=1&asOf=2",
                "asOf=1&asRecordedAt=2026-03-05T00:00:00Z"
            })
    void a_moment_that_is_none_is_refused_by_its_name(String query) {
        Answer answer = side.get("/v1/orders/" + ID + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isIn("asOf", "asRecordedAt");
    }
}
