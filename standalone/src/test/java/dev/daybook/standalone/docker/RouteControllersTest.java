package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.standalone.docker.Route.Side;
import dev.daybook.standalone.openapi.Endpoint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class RouteControllersTest {

    @ParameterizedTest
    @EnumSource(Side.class)
    void a_side_serves_exactly_what_the_table_sends_to_it(Side side) {
        List<String> table = RoutingTable.ofProject().routes().stream()
                .filter(route -> route.side() == side)
                .map(RouteControllersTest::shape)
                .toList();

        assertThat(served("dev.daybook." + side.lowerCase()).map(RouteControllersTest::shape))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void a_controller_that_the_table_does_not_know_is_seen() {
        assertThat(served(getClass().getPackageName()))
                .containsExactly(new Route(Side.QUERY, "GET", "/v1/unheard-of/{id}"));
    }

    @RestController
    @RequestMapping("/v1/unheard-of")
    static class UnheardOfController {
        @GetMapping("/{id}")
        String get() {
            return "";
        }
    }

    /** Every mapping of every controller below a package; the side is no matter here. */
    private static Stream<Route> served(String packageName) {
        return Endpoint.below(packageName).stream()
                .map(endpoint -> new Route(Side.QUERY, endpoint.verb(), endpoint.path()));
    }

    /** Method and path; what a path's variables are called is the controller's own business. */
    private static String shape(Route route) {
        return route.method() + " " + route.path().replaceAll("\\{[a-zA-Z]+}", "{}");
    }
}
