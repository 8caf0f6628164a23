package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnOrderDetailTest {

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
    }

    @Test
    void customers_see_how_their_order_stands_and_nothing_that_the_shop_says_of_it_to_itself() {
        String id = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(id, "own-1", "MUG"),
                        new OrderHeld(id, "looks-odd", HoldKind.FRAUD),
                        new NoteAdded(id, "n1", NoteVisibility.PRIVATE, "psst"),
                        Orders.payment(id, "CAPTURED", 0, 0, 2848, 0));
        side.await();

        QuerySide.Answer answer = get(id, "customer/own-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/number")).isEqualTo("N-" + id.substring(30));
        assertThat(answer.at("/paymentStatus")).isEqualTo("PAID");
        assertThat(answer.at("/held")).isEqualTo("true");
        assertThat(answer.at("/lines/0/quantities/open")).isEqualTo("2");
        assertThat(answer.at("/contact/email")).isEqualTo("ada@example.org");
        assertThat(answer.at("/shippingAddress/city")).isEqualTo("London");
        assertThat(answer.at("/totals/total/amountMinor")).isEqualTo("2848");
        assertThat(answer.raw().body())
                .doesNotContain("looks-odd", "FRAUD", "psst", "note", "payments", "p1", "customerId", "holds");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(answer.header("ETag")).startsWith("\"3.").endsWith(".oo2\"");
    }

    @Test
    void who_has_it_already_is_told_so() {
        String id = Shared.newOrderId();
        side.history().append(Orders.placed(id, "own-1", "MUG"));
        side.await();
        String etag = get(id, "customer/own-1").header("ETag");

        assertThat(get(id, "customer/own-1", "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(get(id, "customer/own-2", "If-None-Match", etag).status()).isEqualTo(404);
    }

    @Test
    void of_anothers_order_and_of_a_guests_nobody_learns_more_than_of_an_unknown_one() {
        String others = Shared.newOrderId();
        String guests = Shared.newOrderId();
        side.history().append(Orders.placed(others, "own-1", "MUG"));
        side.history().append(Orders.credit(guests));
        side.await();
        String unknown = Shared.newOrderId();
        QuerySide.Answer none = get(unknown, "customer/own-2");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.at("/code")).isEqualTo("not-found");
        assertThat(none.header("Cache-Control")).isEqualTo("no-cache, private");
        for (String id : List.of(others, guests)) {
            assertThat(get(id, "customer/own-2").without(id)).isEqualTo(none.without(unknown));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "customer/", "customer", "own-1"})
    void who_is_no_customer_has_no_orders(String actor) {
        assertThat(get(Shared.newOrderId(), actor).at("/code")).isEqualTo("not-a-customer");
        assertThat(side.get("/v1/me/orders", "Daybook-Actor", actor).status()).isEqualTo(403);
        assertThat(side.get("/v1/me/orders").status()).isEqualTo(403);
    }

    private static QuerySide.Answer get(String id, String actor, String... headers) {
        String[] all = Stream.concat(Stream.of("Daybook-Actor", actor), Stream.of(headers))
                .toArray(String[]::new);
        return side.get("/v1/me/orders/" + id, all);
    }
}
