package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.standalone.docker.Route.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTableTest {

    @Test
    void placing_an_order_is_a_command_and_listing_orders_is_a_query_under_the_same_path() {
        assertThat(RoutingTable.ofProject().routes())
                .contains(
                        new Route(Side.COMMAND, "POST", "/v1/orders"),
                        new Route(Side.QUERY, "GET", "/v1/orders"),
                        new Route(Side.QUERY, "GET", "/v1/orders/{id}"));
    }

    @Test
    void comments_and_empty_lines_are_no_routes() {
        assertThat(RoutingTable.parse("# side method path\n\ncommand  POST  /v1/orders\n")
                        .routes())
                .containsExactly(new Route(Side.COMMAND, "POST", "/v1/orders"));
    }

    @Test
    void a_variable_stands_for_exactly_one_path_segment() {
        Route route = new Route(Side.QUERY, "GET", "/v1/orders/{id}/timeline");

        assertThat(route.fits(route.example())).isTrue();
        assertThat(route.fits("/v1/orders/1/2/timeline")).isFalse();
        assertThat(route.fits("/v1/orders//timeline")).isFalse();
        assertThat(route.fits("/v1/orders/1/timeline/2")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "command POST            | line 2: expected side, method and path",
                "command POST /v1/a more | line 2: expected side, method and path",
                "middle POST /v1/a       | line 2: unknown side middle",
                "command FETCH /v1/a     | line 2: unknown method FETCH",
                "command POST v1/a       | line 2: malformed path v1/a",
                "command POST /v1/a.*    | line 2: malformed path /v1/a.*",
                "query GET /v1/{x}       | line 2: repeated route GET /v1/{x}",
            })
    void a_broken_row_is_refused_with_its_line_number(String row, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoutingTable.parse("command GET /v1/{id}\n" + row))
                .withMessageContaining(message);
    }
}
