package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sound beginning of the dirty file: seven products, two customers. */
class ImportOfProductsAndCustomersTest {

    private static final int SOUND = 21;

    private final RecordingApi api = new RecordingApi();
    private final List<String> lines =
            new ArrayList<>(RetailData.dirtyText().lines().limit(SOUND).toList());

    @TempDir
    private Path folder;

    private Path report = Path.of("");

    @BeforeEach
    void place_the_report() {
        report = folder.resolve("report.json");
    }

    @AfterEach
    void the_server_had_nothing_to_complain_about() {
        assertThat(api.problems()).isEmpty();
        api.close();
    }

    @Test
    void a_product_has_the_name_and_the_price_that_most_of_its_sales_have() throws IOException {
        lines.add("100099,85123A,CREAM HANGING HEART,1,2011-01-12 10:00:00,2.95,17850.0,United Kingdom");
        lines.add("100099,21506,,1,2011-01-12 10:00:00,0.0,17850.0,United Kingdom");

        assertThat(run().exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(api.events("product/85123A").getFirst().toString())
                .isEqualTo("{\"sku\":\"85123A\",\"name\":\"WHITE HANGING HEART T-LIGHT HOLDER\","
                        + "\"category\":\"imported\",\"price\":{\"amount\":\"2.95\",\"currency\":\"GBP\"},"
                        + "\"stock\":{\"controlled\":true,\"backorders\":false}}");
        assertThat(api.events("product/21506").getFirst().path("name").asString())
                .isEqualTo("21506");
    }

    @Test
    void codes_that_are_no_products_and_write_offs_make_none() throws IOException {
        run();

        assertThat(api.state().keySet().stream().filter(stream -> stream.startsWith("product/")))
                .containsExactly(
                        "product/21506",
                        "product/22752",
                        "product/22866",
                        "product/71053",
                        "product/84879",
                        "product/85123A",
                        "product/PADS");
    }

    @Test
    void a_product_that_was_only_given_away_is_not_put_up_for_sale() throws IOException {
        run();

        assertThat(api.events("product/21506")).hasSize(1);
        assertThat(api.events("product/PADS")).hasSize(2);
    }

    @Test
    void the_opening_stock_is_what_was_sold_less_what_came_back() throws IOException {
        run();

        assertThat(api.events("stock/22866@main").toString())
                .isEqualTo("[{\"receiptId\":\"online-retail\",\"quantity\":3}]");
        assertThat(api.state()).doesNotContainKey("stock/85123A@main");
    }

    @Test
    void the_stock_lies_where_the_caller_says() throws IOException {
        assertThat(run("--location", "leeds").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(api.state()).containsKey("stock/22866@leeds");
        assertThat(run("--location", "Leeds!").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_customer_is_a_number_and_a_country() throws IOException {
        run();

        assertThat(api.events("customer/13408").toString())
                .isEqualTo("[{\"id\":\"13408\",\"contact\":{},"
                        + "\"origin\":{\"source\":\"online-retail\",\"country\":\"EIRE\"}}]");
    }

    @Test
    void all_of_it_is_counted() throws IOException {
        run();

        JsonNode counts = counts();
        assertThat(counts.path("products").asInt()).isEqualTo(7);
        assertThat(counts.path("customers").asInt()).isEqualTo(2);
        assertThat(counts.path("openingPieces").asInt()).isEqualTo(41);
        assertThat(counts.path("eventsAppended").asInt()).isEqualTo(api.appended());
    }

    @Test
    void a_second_import_changes_nothing() throws IOException {
        run();
        var before = api.state();

        assertThat(run().exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(api.state()).isEqualTo(before);
        assertThat(counts().path("eventsAppended").asInt()).isZero();
        assertThat(counts().path("products").asInt()).isEqualTo(7);
    }

    @Test
    void what_a_longer_file_would_have_otherwise_stays_as_it_is() throws IOException {
        run();
        var before = api.events("stock/22866@main");
        lines.add("100099,22866,HAND WARMER,9,2011-01-12 10:00:00,1.5,13408.0,EIRE");
        lines.add("100098,22866,HAND WARMER,9,2011-01-12 10:00:00,1.5,13408.0,EIRE");
        lines.add("100097,22866,HAND WARMER,9,2011-01-12 10:00:00,1.5,13408.0,EIRE");

        assertThat(run().exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(api.events("stock/22866@main")).isEqualTo(before);
        assertThat(counts().path("knownAlready").asInt()).isEqualTo(1);
        assertThat(counts().path("products").asInt()).isEqualTo(6);
    }

    @Test
    void what_a_row_to_be_mended_may_say_otherwise_waits_for_it() throws IOException {
        lines.add("100099,22866,HAND WARMER,nine,2011-01-12 10:00:00,2.1,13408.0,EIRE");

        assertThat(run().exitCode()).isEqualTo(ExitCode.FINDINGS);

        assertThat(api.state()).doesNotContainKeys("product/22866", "stock/22866@main", "customer/13408");
        assertThat(api.state()).containsKeys("product/71053", "customer/17850");
        assertThat(counts().path("productsWithheld").asInt()).isEqualTo(1);
        assertThat(counts().path("customersWithheld").asInt()).isEqualTo(1);
    }

    @Test
    void a_product_that_is_refused_is_reported_and_gets_no_stock() throws IOException {
        api.refuse(body -> body.path("sku").asString("").equals("22866"));

        assertThat(run().exitCode()).isEqualTo(ExitCode.FINDINGS);

        assertThat(api.state()).doesNotContainKeys("product/22866", "stock/22866@main");
        assertThat(counts().path("mastersRefused").toString())
                .isEqualTo("[\"product 22866 was answered 422 told-to-refuse: the double says told-to-refuse\"]");
    }

    private Ran run(String... options) throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        List<String> arguments =
                new ArrayList<>(List.of("import", "online-retail", file.toString(), "--report", report.toString()));
        arguments.addAll(List.of(options));
        return Ran.daybook(api.url(), arguments.toArray(String[]::new));
    }

    private JsonNode counts() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(report));
    }
}
