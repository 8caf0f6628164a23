package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportOfTheDirtyFileTest {

    private final RecordingApi api = new RecordingApi();

    @TempDir
    private Path folder;

    @AfterEach
    void the_server_had_nothing_to_complain_about() {
        assertThat(api.problems()).isEmpty();
        api.close();
    }

    @Test
    void every_line_is_in_an_event_or_reported_with_its_reason() throws IOException {
        Ran ran = importDirty();

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.FINDINGS);
        JsonNode report = report();
        assertThat(report.path("lines").asInt()).isEqualTo(32);
        assertThat(report.path("linesInEvents").asInt()).isEqualTo(20);
        assertThat(reported(report))
                .containsExactly(
                        "12 STOCK_WRITE_OFF",
                        "15 BAD_DEBT",
                        "22 INVOICE_WITHHELD",
                        "23 BROKEN_ROW",
                        "24 STOCK_WRITE_OFF",
                        "26 BLANK_ROW",
                        "27 BROKEN_ROW",
                        "28 INVOICE_WITHHELD",
                        "29 UNEXPECTED_ROW",
                        "30 UNEXPECTED_ROW",
                        "31 DEPENDS_ON_WITHHELD",
                        "33 BROKEN_ROW");
    }

    @Test
    void a_reported_line_comes_with_its_raw_text_and_what_is_wrong_with_it() throws IOException {
        importDirty();

        JsonNode broken = report().path("linesReported").get(3);
        assertThat(broken.path("raw").asString())
                .isEqualTo("100013,22960,JAM MAKING SET,six,2011-02-01 08:00:00,4.25,13047.0,France");
        assertThat(broken.path("reason").asString())
                .isEqualTo("Quantity \"six\" is no whole number of at most 9 digits");
        assertThat(report().path("linesReported").get(10).path("reason").asString())
                .contains("line 23");
    }

    @Test
    void the_report_can_be_printed_in_place_of_the_summary() throws IOException {
        Ran ran = importDirty("--json");

        JsonNode printed = JsonMapper.shared().readTree(ran.out());
        JsonNode written = report();
        assertThat(printed.path("linesReported")).isEqualTo(written.path("linesReported"));
        assertThat(printed.path("netTotal")).isEqualTo(written.path("netTotal"));
    }

    @Test
    void the_counts_and_the_sums_add_up() throws IOException {
        importDirty();

        JsonNode report = report();
        assertThat(report.path("invoices").asInt()).isEqualTo(20);
        assertThat(report.path("ordersImported").asInt()).isEqualTo(7);
        assertThat(report.path("returnsMatched").asInt()).isEqualTo(4);
        assertThat(report.path("creditsUnmatched").asInt()).isEqualTo(4);
        assertThat(report.path("eventsAppended").asInt()).isEqualTo(15).isEqualTo(api.appended());
        assertThat(report.path("linesWithoutAmount").asInt()).isEqualTo(4);
        assertThat(report.path("netTotal").asString()).isEqualTo("-24.669");
        assertThat(report.path("netImported").asString()).isEqualTo("9.251");
        assertThat(report.path("netReported").asString()).isEqualTo("-33.92");
        assertThat(report.path("roundingDifference").asString()).isEqualTo("0.001");
    }

    @Test
    void a_sale_becomes_an_order_with_lines_and_adjustments_at_the_shops_own_time() {
        importDirty();

        JsonNode order = api.order("100001").getFirst();
        assertThat(order.path("kind").asString()).isEqualTo("SALE");
        assertThat(order.path("occurredAt").asString()).isEqualTo("2011-01-04T10:00:00Z");
        assertThat(order.path("customerId").asString()).isEqualTo("17850");
        assertThat(order.path("country").asString()).isEqualTo("United Kingdom");
        assertThat(order.path("lines")).hasSize(3);
        assertThat(order.path("lines").get(1).toString())
                .isEqualTo("{\"lineId\":\"2\",\"sku\":\"22866\",\"description\":\"HAND WARMER, 7\\\" SCOTTY DOG\","
                        + "\"quantity\":4,\"unitPrice\":{\"amount\":\"2.1\",\"currency\":\"GBP\"}}");
        assertThat(order.path("adjustments").get(0).toString())
                .isEqualTo("{\"kind\":\"SHIPPING\",\"code\":\"POST\",\"description\":\"POSTAGE\","
                        + "\"amount\":{\"amountMinor\":1800,\"currency\":\"GBP\"}}");
    }

    @Test
    void an_invoice_with_another_between_its_lines_is_one_guest_order_at_its_first_time() {
        importDirty();

        JsonNode order = api.order("100003").getFirst();
        assertThat(order.has("customerId")).isFalse();
        assertThat(order.path("lines")).hasSize(2);
        assertThat(order.path("occurredAt").asString()).isEqualTo("2011-01-05T12:00:00Z");
    }

    @Test
    void a_credit_goes_to_the_oldest_orders_first_at_its_own_price_and_the_rest_stands_alone() {
        importDirty();

        assertThat(api.order("100001")).hasSize(2);
        JsonNode first = api.order("100001").get(1);
        assertThat(first.path("reason").path("text").asString()).isEqualTo("C100009");
        assertThat(first.path("lines").valueStream().map(ImportOfTheDirtyFileTest::piece))
                .containsExactly("1: 6 at 2.5", "2: 4 at 2.1", "3: 1 at 2.1");
        assertThat(api.order("100002").stream()
                        .skip(1)
                        .map(r -> piece(r.path("lines").get(0))))
                .containsExactly("1: 2 at 2.5", "1: 8 at 2.95");
        JsonNode rest = api.order("C100010").getFirst();
        assertThat(rest.path("kind").asString()).isEqualTo("CREDIT");
        assertThat(piece(rest.path("lines").get(0))).isEqualTo("1: 1 at 2.95");
        JsonNode discount = api.order("C100009").getFirst();
        assertThat(discount.path("lines")).isEmpty();
        assertThat(discount.path("adjustments")
                        .get(0)
                        .path("amount")
                        .path("amountMinor")
                        .asLong())
                .isEqualTo(-500);
    }

    @Test
    void money_goes_back_with_a_return() throws IOException {
        importDirty();

        assertThat(api.order("100001").get(1).path("refundMinor").asLong()).isEqualTo(2550);
        assertThat(report().path("refunds").asInt()).isEqualTo(4);
        assertThat(report().path("creditsMatched").asString()).isEqualTo("57.48");
        assertThat(report().path("refunded").asString()).isEqualTo("57.48");
    }

    @Test
    void importing_again_sends_the_same_and_changes_nothing() throws IOException {
        importDirty();
        var before = api.state();
        int requests = api.requests();

        importDirty();

        assertThat(api.state()).isEqualTo(before);
        assertThat(api.requests()).isEqualTo(2 * requests);
        assertThat(report().path("eventsAppended").asInt()).isZero();
        assertThat(report().path("repeated").asInt()).isEqualTo(15);
        assertThat(report().path("ordersImported").asInt()).isEqualTo(7);
    }

    @Test
    void answers_that_get_lost_change_nothing() {
        importDirty();
        try (RecordingApi shaky = new RecordingApi()) {
            RecordingApi.Fate[] fates = RecordingApi.Fate.values();
            shaky.fates(request -> request % 3 == 0 ? fates[request / 3 % fates.length] : RecordingApi.Fate.ANSWERED);

            Ran.daybook(
                    shaky.url(), "import", "online-retail", RetailData.dirty().toString());

            assertThat(shaky.state()).isEqualTo(api.state());
            assertThat(shaky.requests()).isGreaterThan(15);
        }
    }

    @Test
    void a_refused_order_is_reported_with_the_servers_words_and_its_returns_are_not_sent() throws IOException {
        api.refuse(body -> body.path("number").asString("").equals("100002"));

        assertThat(importDirty().exitCode()).isEqualTo(ExitCode.FINDINGS);

        assertThat(reported(report()))
                .contains("6 REFUSED", "16 DEPENDS_ON_REFUSED", "19 DEPENDS_ON_REFUSED")
                .hasSize(15);
        JsonNode line = report().path("linesReported").get(0);
        assertThat(line.path("reason").asString())
                .isEqualTo("online-retail:100002 was answered 422 told-to-refuse: the double says told-to-refuse");
        assertThat(report().path("netTotal").asString()).isEqualTo("-24.669");
        assertThat(api.order("100001")).hasSize(2);
    }

    @Test
    void the_summary_tells_a_person_the_same() {
        assertThat(importDirty().out())
                .contains("net total                        -24.669 GBP\n")
                .contains("lines                                     32\n")
                .contains("line 23 BROKEN_ROW: Quantity \"six\"");
    }

    private Ran importDirty(String... more) {
        Stream<String> arguments = Stream.of(
                "import",
                "online-retail",
                RetailData.dirty().toString(),
                "--report",
                folder.resolve("report.json").toString());
        return Ran.daybook(api.url(), Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private JsonNode report() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
    }

    private static List<String> reported(JsonNode report) {
        List<String> lines = new ArrayList<>();
        report.path("linesReported")
                .forEach(l ->
                        lines.add(l.path("line").asInt() + " " + l.path("code").asString()));
        return lines;
    }

    private static String piece(JsonNode line) {
        return line.path("lineId").asString() + ": " + line.path("quantity").asInt() + " at "
                + line.path("unitPrice").path("amount").asString();
    }
}
