package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Contact;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OrderLookupTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
    }

    /** Each test calls from somewhere else. */
    private final String client = "203.0.113." + CLIENTS.incrementAndGet();

    @Test
    void number_and_email_find_an_order_as_far_as_its_customer_may_see_it() {
        String id = placed();

        QuerySide.Answer answer = lookUp(number(id), "ada@example.org");

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.at("/id")).isEqualTo(id);
        assertThat(answer.at("/status")).isEqualTo("PLACED");
        assertThat(answer.at("/held")).isEqualTo("true");
        assertThat(answer.at("/lines/0/sku")).isEqualTo("MUG");
        assertThat(answer.at("/totals/total/amountMinor")).isEqualTo("2848");
        assertThat(answer.raw().body())
                .doesNotContain("looks-odd", "FRAUD", "psst", "customer-1", "London", "ada", "Ada");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADA@Example.ORG", "  ada@example.org\t"})
    void case_and_space_around_an_email_are_no_matter(String email) {
        assertThat(lookUp(number(placed()), email).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_number_and_a_wrong_email_are_told_alike() {
        String id = placed();
        String emailless = Shared.newOrderId();
        OrderPlaced known = Orders.placed(emailless);
        side.history()
                .append(
                        known,
                        new OrderContactChanged(
                                emailless, new Contact(Optional.of("Ada"), Optional.empty(), Optional.empty())));
        side.await();

        QuerySide.Answer unknown = lookUp("N-UNKNOWN", "ada@example.org");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/code")).isEqualTo("not-found");
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-cache, private");
        for (String email : List.of("bob@example.org", "ada@example.orgg", "   ", "null")) {
            assertThat(lookUp(number(id), email).without(number(id))).isEqualTo(unknown.without("N-UNKNOWN"));
            assertThat(lookUp(number(emailless), email).without(number(emailless)))
                    .isEqualTo(unknown.without("N-UNKNOWN"));
        }
    }

    @Test
    void the_email_that_holds_is_the_one_the_order_has_by_then() {
        String id = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(id),
                        new OrderContactChanged(
                                id, new Contact(Optional.of("Ada"), Optional.of("ada@new.example"), Optional.empty())));
        side.await();

        assertThat(lookUp(number(id), "ada@example.org").status()).isEqualTo(404);
        assertThat(lookUp(number(id), "ada@new.example").status()).isEqualTo(200);
    }

    @Test
    void of_two_orders_with_one_number_the_email_finds_the_right_one() {
        String id = placed();
        String other = Shared.newOrderId();
        side.history()
                .append(
                        new OrderPlaced(other, number(id), Orders.placed(other).content()),
                        new OrderContactChanged(
                                other,
                                new Contact(Optional.empty(), Optional.of("bob@example.org"), Optional.empty())));
        side.await();

        assertThat(lookUp(number(id), "ada@example.org").at("/id")).isEqualTo(id);
        assertThat(lookUp(number(id), "bob@example.org").at("/id")).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                            | required required",
                "{'number':1,'email':'secret@example.org'}     | pattern",
                "{'number':'a b','email':'x','more':1}         | pattern pattern unknown-field",
                "{'number':'1','number':'2','email':'a@b'}     | malformed-json",
                "[]                                            | malformed-json",
                "{'number':'1','email':'secret@example.org'    | malformed-json"
            })
    void what_is_wrong_is_told_without_saying_it_again(String body, String codes) {
        QuerySide.Answer answer = ask(body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").values().stream()
                        .map(fault -> fault.path("code").asString()))
                .containsExactlyInAnyOrder(codes.split(" ", -1));
        assertThat(answer.raw().body()).doesNotContain("secret");
    }

    @Test
    void a_large_body_and_one_that_is_no_json_are_not_read() {
        assertThat(ask("{\"number\":\"" + "1".repeat(5000) + "\"}").status()).isEqualTo(413);
        assertThat(side.post("/v1/order-lookups", "X-Forwarded-For", client).status())
                .isEqualTo(415);
        assertThat(side.post(
                                "/v1/order-lookups",
                                "X-Forwarded-For",
                                client,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(side.ask("/v1/order-lookups?x=1", body("1", "a@b"), "X-Forwarded-For", client)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_client_that_tries_too_often_waits_and_others_do_not() {
        for (int number = 0; number < 30; number++) {
            assertThat(lookUp("T-" + client + number, "ada@example.org").status())
                    .isEqualTo(404);
        }

        QuerySide.Answer refused = lookUp(number(placed()), "ada@example.org");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/code")).isEqualTo("too-many-tries");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"client\";q=30;w=900");
        assertThat(refused.header("RateLimit")).startsWith("\"client\";r=0;t=");
        assertThat(side.ask(
                                "/v1/order-lookups",
                                body(number(placed()), "ada@example.org"),
                                "X-Forwarded-For",
                                "198.51.100." + CLIENTS.incrementAndGet())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_number_that_is_tried_too_often_waits_whoever_tries_and_whether_it_exists() {
        for (String number : List.of(number(placed()), "U-" + client)) {
            for (int guess = 0; guess < 10; guess++) {
                assertThat(from(guess, number).status()).isEqualTo(404);
            }

            QuerySide.Answer refused = from(10, number);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"number\";q=10;w=900");
        }
    }

    @Test
    void nothing_of_it_is_logged(CapturedOutput output) {
        String number = number(placed());

        lookUp(number, "ada@example.org");
        lookUp(number, "eve@example.org");
        ask("{\"number\":\"" + number + "\",\"email\":\"mallory@example.org\"");

        assertThat(output.getAll()).doesNotContain(number, "ada@", "eve@", "mallory@");
    }

    /** A held order with a private note. */
    private static String placed() {
        String id = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(id),
                        new OrderHeld(id, "looks-odd", HoldKind.FRAUD),
                        new NoteAdded(id, "n1", NoteVisibility.PRIVATE, "psst"));
        side.await();
        return id;
    }

    private static String number(String id) {
        return "N-" + id.substring(30);
    }

    private static String body(String number, String email) {
        return "{\"number\":\"" + number + "\",\"email\":\"" + email.replace("\t", "\\t") + "\"}";
    }

    private QuerySide.Answer lookUp(String number, String email) {
        return ask(body(number, email));
    }

    private QuerySide.Answer ask(String body) {
        return side.ask("/v1/order-lookups", body, "X-Forwarded-For", client);
    }

    private static QuerySide.Answer from(int guess, String number) {
        return side.ask(
                "/v1/order-lookups",
                body(number, "guess" + guess + "@example.org"),
                "X-Forwarded-For",
                "192.0.2." + guess);
    }
}
