package dev.daybook.query.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRequestTest {

    private final QuerySide side = Shared.querySide();

    @Test
    void every_fault_of_a_request_is_told_at_once() {
        QuerySide.Answer answer = side.get(
                "/v1/orders?status=GONE&customerId=&placedAfter=yesterday&sort=size&limit=201&after=x&colour=red&sku=a&sku=b",
                "Consistency-Token",
                "nonsense",
                "Prefer",
                "wait=11");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo("malformed-request");
        assertThat(answer.at("/type")).isEqualTo("/problems/malformed-request");
        assertThat(answer.at("/instance")).isEqualTo("/v1/orders");
        assertThat(parameters(answer))
                .containsExactlyInAnyOrder(
                        "status",
                        "customerId",
                        "placedAfter",
                        "sort",
                        "limit",
                        "after",
                        "colour",
                        "sku",
                        "Consistency-Token",
                        "Prefer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders/42",
                "/v1/orders/42/timeline",
                "/v1/orders?limit=0",
                "/v1/orders?limit=many",
                "/v1/orders?placedBefore=%2B1000000-01-01T00:00:00Z",
                "/v1/sales/daily?from=2026-01-01",
                "/v1/sales/daily?from=2026-02-01&to=2026-01-01",
                "/v1/sales/daily?from=2000-01-01&to=2026-01-01",
                "/v1/sales/daily?from=2026-01-01&to=2026-01-31&limit=367",
                "/v1/admin/dead-letters?after=x",
                "/v1/admin/projections?x=1"
            })
    void a_bad_value_is_refused(String path) {
        assertThat(side.get(path).status()).isEqualTo(400);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String newestFirst = Cursor.encode("orders -placedAt", 0, "default/order/x");

        assertThat(side.get("/v1/orders?after=" + newestFirst).status()).isEqualTo(200);
        assertThat(side.get("/v1/orders?sort=placedAt&after=" + newestFirst).status())
                .isEqualTo(400);
    }

    @Test
    void an_unknown_order_is_not_found_and_the_trace_of_the_caller_is_kept() {
        QuerySide.Answer answer = side.get(
                "/v1/orders/" + Shared.newOrderId(),
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/code")).isEqualTo("not-found");
        assertThat(answer.at("/traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(answer.header("Consistency")).isEmpty();
    }

    @Test
    void what_no_controller_takes_is_a_problem_too() {
        assertProblem(side.get("/v1/nothing"), 404);
        assertProblem(side.post("/v1/orders"), 405);
        assertProblem(side.get("/v1/orders", "Accept", "text/html"), 406);
        assertProblem(side.get("/v1/admin/projections/nothing"), 404);
        assertProblem(side.post("/v1/admin/dead-letters/nothing/retry"), 404);
    }

    private static void assertProblem(QuerySide.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/traceId")).matches("[0-9a-f]{32}");
        assertThat(answer.raw().body()).doesNotContain("dev.daybook", "java.", "springframework");
    }

    private static List<String> parameters(QuerySide.Answer answer) {
        List<String> parameters = new ArrayList<>();
        answer.json()
                .at("/errors")
                .forEach(fault -> parameters.add(fault.at("/parameter").asString()));
        return parameters;
    }
}
