package dev.daybook.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.command.order.domain.DeliverLines;
import dev.daybook.command.order.domain.LinePieces;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.order.domain.ShipLines;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.product.domain.AddProduct;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.PublishProduct;
import dev.daybook.command.returns.domain.RequestReturn;
import dev.daybook.command.returns.domain.RequestedPieces;
import dev.daybook.command.stock.domain.ReceiveStock;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.events.Address;
import dev.daybook.events.product.StockPolicy;
import dev.daybook.events.returns.ReturnReason;
import dev.daybook.simulation.judgement.Amount;
import dev.daybook.simulation.judgement.Decision;
import dev.daybook.simulation.policy.PolicyFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another policy would have done to a few orders; the shop obeys the first rulebook. */
class OtherPolicyTest {

    private final Past past = new Past(Rulebook.first());

    @BeforeEach
    void a_shop_with_some_lamps() {
        past.happen(
                Product.rules(),
                new AddProduct("LAMP", "Lamp", "", "goods", new BigDecimal("10"), "GBP", new StockPolicy(true, false)));
        past.happen(Product.rules(), new PublishProduct("LAMP"));
        past.happen(Stock.rules(), new ReceiveStock("LAMP@main", "r-1", 40));
        past.happen(Stock.rules(), new ReceiveStock("LAMP@east", "r-2", 40));
    }

    @Test
    void a_higher_free_shipping_limit_charges_the_orders_between_the_two() {
        place(1, 4);
        place(2, 6);
        place(3, 9);

        Tried tried = Tried.on(past, "daybook.shipping.charges=GBP:490:8000");

        assertThat(tried.of("shipping").decisions()).isEqualTo(3);
        assertThat(tried.of("shipping").money()).containsExactly(new Amount("GBP", 490));
        assertThat(tried.differing()).singleElement().satisfies(order -> {
            assertThat(order.id()).isEqualTo(id(2));
            assertThat(order.was()).isEqualTo("GBP 0.00");
            assertThat(order.would()).isEqualTo("GBP 4.90");
            assertThat(order.version()).contains(1);
        });
    }

    @Test
    void a_lower_limit_holds_more_and_tells_how_long_holds_took() {
        place(1, 10);
        place(2, 25);
        past.pass(Duration.ofHours(2));
        past.happen(new ReleaseHold(id(2), "fraud-review"));

        Tried tried = Tried.on(past, "daybook.fraud.hold-from=GBP:5000");

        assertThat(tried.differing()).extracting(Decision::id).containsExactly(id(1));
        assertThat(tried.of("fraud-hold").figures())
                .anySatisfy(figure -> {
                    assertThat(figure.name()).isEqualTo("held then, and by this policy");
                    assertThat(figure.amounts()).containsExactly(new Amount("GBP", 25_000));
                    assertThat(figure.time()).contains(Duration.ofHours(2));
                })
                .anySatisfy(figure -> {
                    assertThat(figure.name()).isEqualTo("not held then, but by this policy");
                    assertThat(figure.amounts()).containsExactly(new Amount("GBP", 10_000));
                });
    }

    @Test
    void the_limit_is_held_against_what_the_order_would_come_to_with_the_other_charge() {
        place(1, 4);

        assertThat(Tried.on(past, "daybook.fraud.hold-from=GBP:4600").differing())
                .isEmpty();
        assertThat(Tried.on(past, "daybook.fraud.hold-from=GBP:4600", "daybook.shipping.charges=GBP:700")
                        .count("fraud-hold", "not held then, but by this policy"))
                .isEqualTo(1);
    }

    @Test
    void a_shorter_review_is_over_before_somebody_has_looked() {
        place(1, 25);
        past.pass(Duration.ofHours(2));
        past.happen(new ReleaseHold(id(1), "fraud-review"));

        Tried tried = Tried.on(past, "daybook.fraud.review-time=1h", "daybook.fraud.when-overdue=cancel");

        assertThat(tried.count("fraud-review", "ended in time then, too late by this policy"))
                .isEqualTo(1);
        assertThat(tried.differing())
                .singleElement()
                .satisfies(review -> assertThat(review.would()).isEqualTo("2026-03-01T09:00:00Z CANCEL"));
    }

    @Test
    void a_shorter_time_lets_orders_expire_before_they_were_confirmed() {
        place(1, 5);
        past.pass(Duration.ofMinutes(3));
        past.happen(new ConfirmOrder(id(1)));
        place(2, 6);
        past.pass(Duration.ofMinutes(8));
        past.happen(new ConfirmOrder(id(2)));

        Tried tried = Tried.on(past, "daybook.reservations.time=5m");

        assertThat(tried.of("reservation-deadline").different()).isEqualTo(2);
        assertThat(tried.of("reservation-expiry").examples())
                .singleElement()
                .satisfies(order -> assertThat(order.id()).isEqualTo(id(2)));
        assertThat(tried.of("reservation-expiry").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.amounts()).containsExactly(new Amount("GBP", 6_000)));
        assertThat(tried.count("reservation-expiry", "confirmed then, expired before by this policy"))
                .isEqualTo(1);
    }

    @Test
    void a_longer_time_keeps_orders_that_expired() {
        place(1, 5);
        past.pass(Duration.ofMinutes(30));

        assertThat(Tried.on(past, "daybook.reservations.time=10m")
                        .of("reservation-expiry")
                        .same())
                .isEqualTo(1);
        assertThat(Tried.on(past, "daybook.reservations.time=1h")
                        .count("reservation-expiry", "expired then, kept for longer by this policy"))
                .isEqualTo(1);
    }

    @Test
    void an_order_that_still_waits_may_have_waited_too_long() {
        place(1, 5);
        past.pass(Duration.ofMinutes(10));
        place(2, 5);

        assertThat(Tried.on(past, "daybook.reservations.time=5m")
                        .count("reservation-expiry", "open then, expired before by this policy"))
                .isEqualTo(1);
    }

    @Test
    void other_locations_send_other_pieces_or_have_too_few() {
        place(1, 30);
        place(2, 30);

        Tried east =
                Tried.on(past, "daybook.reservations.locations=east,main", "daybook.routing.strategy=BY_PREFERENCE");
        Tried west = Tried.on(past, "daybook.reservations.locations=west", "daybook.routing.strategy=BY_PREFERENCE");

        assertThat(east.differing())
                .extracting(Decision::was, Decision::would)
                .contains(tuple("30 of LAMP@main", "30 of LAMP@east"));
        assertThat(east.count("stock-location", "pieces from main, then")).isEqualTo(30);
        assertThat(east.count("stock-location", "pieces from east, by this policy"))
                .isEqualTo(60);
        assertThat(west.differing())
                .extracting(Decision::would)
                .containsOnly("refused: order.out-of-stock")
                .hasSize(2);
    }

    @Test
    void a_shorter_window_turns_returns_away_but_not_those_let_in_by_hand() {
        place(1, 5);
        past.happen(new ConfirmOrder(id(1)));
        past.happen(new ShipLines(id(1), id(1) + "-1", "s-1", List.of(new LinePieces("1", 5))));
        past.happen(new DeliverLines(id(1), "s-1"));
        past.pass(Duration.ofDays(5));
        assertThat(past.attempt(request("ret-1", false))).isTrue();
        past.pass(Duration.ofDays(20));
        assertThat(past.attempt(request("ret-2", false))).isFalse();
        assertThat(past.attempt(request("ret-3", true))).isTrue();

        Tried tried = Tried.on(past, "daybook.returns.window=3d");

        assertThat(tried.of("return-window").decisions()).isEqualTo(2);
        assertThat(tried.differing()).singleElement().satisfies(asked -> {
            assertThat(asked.id()).isEqualTo("ret-1");
            assertThat(asked.would()).isEqualTo("refused: return.window-over");
        });
        assertThat(Tried.on(past, "daybook.returns.window=").differing()).isEmpty();
    }

    @Test
    void what_is_before_the_span_or_behind_it_is_folded_and_not_compared() {
        place(1, 6);
        past.pass(Duration.ofDays(1));
        place(2, 6);
        past.pass(Duration.ofDays(1));
        place(3, 6);

        Tried tried = Tried.on(
                past.lines(),
                Optional.of(past.now().minus(Duration.ofDays(1))),
                Optional.of(past.now()),
                PolicyFile.read(Map.of(
                        "daybook.shipping.charges", "GBP:490:8000",
                        "daybook.reservations.locations", "main,east",
                        "daybook.routing.strategy", "BY_PREFERENCE")));

        assertThat(tried.of("shipping").decisions()).isEqualTo(1);
        assertThat(tried.differing()).extracting(Decision::id).containsExactly(id(2));
    }

    @Test
    void history_that_begins_in_the_middle_is_no_history() {
        place(1, 6);
        past.happen(new ConfirmOrder(id(1)));
        var rest = past.lines().stream()
                .filter(line -> !line.type().equals("order.placed"))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tried.on(
                        rest,
                        Optional.empty(),
                        Optional.empty(),
                        Rulebook.first().tried()))
                .withMessageContaining("history is needed from its beginning");
    }

    private static String id(int number) {
        return "018f0000-0000-7000-8000-%012d".formatted(number);
    }

    private void place(int number, int lamps) {
        OrderDraft.Line line = new OrderDraft.Line(
                "1",
                "LAMP",
                Optional.empty(),
                lamps,
                Optional.of(new Price(new BigDecimal("10"), "GBP")),
                Optional.empty(),
                Optional.empty());
        Address address =
                new Address("A Person", "1 Street", Optional.empty(), "Town", Optional.empty(), "AB1 2CD", "GB");
        OrderDraft draft = new OrderDraft(
                Optional.empty(),
                "GBP",
                List.of(line),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(address),
                Optional.empty());
        past.happen(new PlaceOrder(id(number), "N-" + number, true, draft, false, Supply.none()));
    }

    private static RequestReturn request(String returnId, boolean overridden) {
        return new RequestReturn(
                returnId,
                id(1),
                List.of(new RequestedPieces("1", 1, ReturnReason.OTHER)),
                Optional.empty(),
                overridden,
                Optional.empty());
    }
}
