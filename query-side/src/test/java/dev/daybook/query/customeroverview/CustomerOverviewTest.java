package dev.daybook.query.customeroverview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.Reason;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerDataErased;
import dev.daybook.events.customer.CustomerRegistered;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.query.History;
import dev.daybook.query.Lists;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerOverviewTest {

    private final QuerySide side = Shared.querySide();
    private final String customer = "c-" + Shared.newOrderId();

    @Test
    void a_customer_is_told_with_what_the_orders_come_to() {
        String paid = Shared.newOrderId();
        String held = Shared.newOrderId();
        String cancelled = Shared.newOrderId();
        side.history()
                .append(registered(customer, "Ada Lovelace", "ada@example.org"))
                .at("2025-05-01T08:00:00Z")
                .append(Orders.placed(paid, customer, "MUG"), Orders.payment(paid, "CAPTURED", 0, 0, 2848, 0))
                .at("2025-05-02T08:00:00Z")
                .append(Orders.placed(held, customer, "MUG"), new OrderHeld(held, "h1", HoldKind.FRAUD))
                .at("2025-05-03T08:00:00Z")
                .append(
                        Orders.placed(cancelled, customer, "MUG"),
                        new OrderCancelled(
                                cancelled, "GBP", List.of(Orders.mugs(2)), 2848, new Reason("customer-request", "")))
                .append(Orders.placed(Shared.newOrderId(), "somebody-else", "MUG"), Orders.credit(Shared.newOrderId()));
        side.await();

        QuerySide.Answer answer = side.get("/v1/customers/" + customer);

        assertThat(answer.at("/contact/name")).isEqualTo("Ada Lovelace");
        assertThat(answer.at("/orders/count")).isEqualTo("3");
        assertThat(answer.at("/orders/byStatus/0/status")).isEqualTo("PLACED");
        assertThat(answer.at("/orders/byStatus/0/count")).isEqualTo("2");
        assertThat(answer.at("/orders/byStatus/1/status")).isEqualTo("CANCELLED");
        assertThat(answer.json().at("/orders/totals")).hasSize(1);
        assertThat(answer.at("/orders/totals/0/bought/amountMinor")).isEqualTo("8544");
        assertThat(answer.at("/orders/totals/0/credited/amountMinor")).isEqualTo("2848");
        assertThat(answer.at("/orders/totals/0/net/amountMinor")).isEqualTo("5696");
        assertThat(answer.at("/orders/totals/0/balanceDue/amountMinor")).isEqualTo("2848");
        assertThat(answer.at("/orders/firstPlacedAt")).isEqualTo("2025-05-01T08:00:00Z");
        assertThat(answer.at("/orders/lastPlacedAt")).isEqualTo("2025-05-03T08:00:00Z");
        assertThat(answer.at("/orders/openHolds")).isEqualTo("1");
        assertThat(Lists.column(side, "/v1/customers/" + customer, "/orders/latest", "/id"))
                .containsExactly(cancelled, held, paid);
        assertThat(side.get("/v1/customers/" + customer, "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void only_the_ten_orders_that_were_placed_last_are_listed_and_all_are_counted() {
        History history = side.history();
        List<String> all = IntStream.range(0, 12)
                .mapToObj(day -> {
                    String id = Shared.newOrderId();
                    history.at("2025-06-%02dT00:00:00Z".formatted(day + 1)).append(Orders.placed(id, customer, "MUG"));
                    return id;
                })
                .toList();
        side.await();
        String path = "/v1/customers/" + customer;

        assertThat(side.get(path).at("/orders/count")).isEqualTo("12");
        assertThat(Lists.column(side, path, "/orders/latest", "/id"))
                .containsExactlyElementsOf(all.reversed().subList(0, 10));
        assertThat(side.get(path).json().has("registeredAt")).isFalse();
    }

    @Test
    void a_customer_without_orders_has_none_and_a_stranger_is_not_found() {
        side.history().append(registered(customer, "Ada", "ada@example.org"));
        side.await();

        QuerySide.Answer answer = side.get("/v1/customers/" + customer);

        assertThat(answer.at("/orders/count")).isEqualTo("0");
        assertThat(answer.json().at("/orders/totals")).isEmpty();
        assertThat(answer.json().at("/orders").has("firstPlacedAt")).isFalse();
        assertThat(side.get("/v1/customers/nobody-" + customer).status()).isEqualTo(404);
    }

    @Test
    void an_erased_customer_is_told_by_nothing_but_the_orders_and_found_by_nothing() {
        String order = Shared.newOrderId();
        History history = side.history()
                .append(
                        registered(customer, "Quentin Forgotten", "quentin@example.org"),
                        new CustomerAddressAdded(
                                customer,
                                "a1",
                                new Address(
                                        "Quentin",
                                        "9 Lane",
                                        Optional.empty(),
                                        "Quentinville",
                                        Optional.empty(),
                                        "Q1",
                                        "GB")));
        side.await();
        assertThat(found("quentin")).containsExactly(customer);

        history.append(new CustomerDataErased(customer)).append(Orders.placed(order, customer, "MUG"));
        side.await();

        assertThat(found("quentin")).isEmpty();
        assertThat(found("quentin@example.org")).isEmpty();
        QuerySide.Answer answer = side.get("/v1/customers/" + customer);
        assertThat(answer.at("/erasedAt")).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(answer.json().has("contact")).isFalse();
        assertThat(answer.json().has("registeredAt")).isFalse();
        assertThat(answer.json().at("/addresses")).isEmpty();
        assertThat(answer.at("/orders/count")).isEqualTo("1");
        assertThat(side.documents("customer_360_v2")).isNotEmpty().noneMatch(document -> document.contains("uentin"));
    }

    @Test
    void customers_are_found_by_how_name_and_mail_begin_whatever_case_and_accents() {
        String other = "c-" + Shared.newOrderId();
        side.history()
                .at("2025-07-01T00:00:00Z")
                .append(registered(customer, "Émile Zwölf", "zwoelf@example.org"))
                .at("2025-07-02T00:00:00Z")
                .append(registered(other, "Zwolfina (x)+", "other@example.org"));
        side.await();

        assertThat(found("zwolf")).containsExactly(other, customer);
        assertThat(found("EMILE  zw")).containsExactly(customer);
        assertThat(found("zwoelf@example.org")).containsExactly(customer);
        assertThat(found("zwolfina (x)+")).containsExactly(other);
        assertThat(found("wolf")).isEmpty();
        assertThat(side.get("/v1/customers?q=zwoelf@example.org").at("/customers/0/name"))
                .isEqualTo("Émile Zwölf");
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "^", "\\E.*", "[a-z]", "$ne", "{\"$gt\":\"\"}", "a|b"})
    void what_means_something_elsewhere_is_only_text_here(String hostile) {
        side.history().append(registered(customer, "Bob", "bob@example.org"));
        side.await();

        assertThat(found(hostile)).isEmpty();
    }

    @Test
    void pages_walk_over_all_of_them_once_even_when_they_came_at_the_same_instant() {
        History history = side.history().at("2025-08-01T00:00:00Z");
        List<String> all = IntStream.range(0, 5)
                .mapToObj(_ -> "c-" + Shared.newOrderId())
                .peek(id -> history.append(registered(id, "Paginata " + id, "p@example.org")))
                .toList();
        side.await();

        assertThat(Lists.walk(side, "/v1/customers?limit=2&q=paginata", "/customers", "/id"))
                .containsExactlyElementsOf(all.reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=", "after=x", "limit=0", "email=ada"})
    void a_bad_question_is_refused_by_the_name_of_its_parameter(String question) {
        QuerySide.Answer answer = side.get("/v1/customers?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(question.substring(0, question.indexOf('=')));
    }

    private static CustomerRegistered registered(String id, String name, String email) {
        return new CustomerRegistered(
                id, new Contact(Optional.of(name), Optional.of(email), Optional.empty()), Optional.of("en"));
    }

    private List<String> found(String text) {
        return Lists.column(
                side, "/v1/customers?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8), "/customers", "/id");
    }
}
