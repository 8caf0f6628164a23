package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class NginxRoutesTest {

    @Test
    void nginx_routes_by_the_one_table() throws IOException {
        String derived = NginxRoutes.render(RoutingTable.ofProject());
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(NginxRoutes.path(), derived);
        }

        assertThat(Files.readString(NginxRoutes.path()))
                .as(
                        "docker/nginx/routes.conf differs from docker/routes.txt; write it anew with%n  %s",
                        NginxRoutes.HOW_TO_REGENERATE)
                .isEqualTo(derived);
    }

    @Test
    void a_changed_table_gives_another_file() {
        RoutingTable table = RoutingTable.parse("command POST /v1/orders\nquery GET /v1/orders/{id}\n");

        assertThat(NginxRoutes.render(table))
                .contains("\"~^POST /v1/orders$\"")
                .contains("\"~^(GET|HEAD) /v1/orders/[^/]+$\"")
                .isNotEqualTo(NginxRoutes.render(RoutingTable.ofProject()));
    }

    @Test
    void a_path_without_variables_comes_before_one_that_also_fits_it_and_allows_the_methods_of_both() {
        String derived = NginxRoutes.render(RoutingTable.parse("query GET /v1/{view}\nquery POST /v1/verification\n"));

        assertThat(derived.indexOf("\"~^/v1/verification$\""))
                .isPositive()
                .isLessThan(derived.indexOf("\"~^/v1/[^/]+$\""));
        assertThat(derived).containsPattern("\"~\\^/v1/verification\\$\" +\"GET, HEAD, POST\";");
    }
}
