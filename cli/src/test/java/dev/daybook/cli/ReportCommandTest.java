package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.daybook.analytics.parquet.ParquetFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two orders out of files, one of them to a country that would rather be a script; and the same page out of a server's answers. */
class ReportCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COUNTRY = "</script><script>alert(1)</script><!--{library}";
    private static final Pattern INLINE = Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern DATA =
            Pattern.compile("<script id=\"data\" type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path temp = Path.of("");

    @BeforeEach
    void export() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("export"));
        Path lines = Files.write(
                folder.resolve("lines.ndjson"),
                List.of(
                        placed(1, "o-1", "2026-01-31T23:30:00Z"),
                        placed(2, "o-2", "2026-02-01T09:00:00Z"),
                        event(3, "o-1", 1, "2026-01-31T23:40:00Z", "order.confirmed", "{\"orderId\":\"o-1\"}")));
        new ParquetFormat().write(lines, 1, 3, folder);
    }

    @Test
    void a_page_tells_of_the_files_of_an_export() throws IOException {
        Ran ran = report();

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).isEqualTo(page() + " tells of history up to position 3\n");
        JsonNode data = data();
        assertThat(data.at("/funnel/steps/1/orders").asInt()).isEqualTo(1);
        assertThat(data.at("/leadTimes/leadTimes/0/p50Seconds").asDouble()).isEqualTo(600);
        assertThat(data.at("/variants/different").asInt()).isEqualTo(2);
        assertThat(data.at("/conformance/streams/0/conforming").asInt()).isEqualTo(2);
        assertThat(data.at("/stuck/milestones/0/waiting").asInt()).isEqualTo(1);
        assertThat(data.at("/rework/orders").asInt()).isEqualTo(2);
        assertThat(files()).containsExactly("export", "report.html");
    }

    @Test
    void only_orders_of_a_time_are_told_of() throws IOException {
        assertThat(report("--from", "2026-02-01T00:00:00Z", "--to", "2026-03-01T00:00:00Z")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);

        assertThat(data().at("/funnel/steps/0/orders").asInt()).isEqualTo(1);
        assertThat(data().path("to").asString()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void months_are_those_of_the_business_zone() throws IOException {
        assertThat(report("--business-zone", "Europe/Berlin").exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(data().at("/leadTimesByMonth/leadTimes/0/group").asString()).isEqualTo("2026-02");
    }

    @Test
    void text_of_the_data_is_no_part_of_the_page() throws IOException {
        assertThat(report().exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(data().at("/leadTimesByCountry/leadTimes/0/group").asString())
                .isEqualTo(COUNTRY);
        String page = Files.readString(page());
        assertThat(page).doesNotContain("<script>alert").doesNotContain("<!--");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(3);
        assertThat(Pattern.compile("</script").matcher(page).results()).hasSize(3);
    }

    @Test
    void the_page_asks_nobody_and_runs_only_scripts_that_it_names() throws Exception {
        assertThat(report().exitCode()).isEqualTo(ExitCode.DONE);

        String page = Files.readString(page());
        List<MatchResult> inline = INLINE.matcher(page).results().toList();
        assertThat(inline).extracting(part -> part.group(1)).containsExactly("style", "script", "script");
        for (MatchResult part : inline) {
            assertThat(policy(page)).contains(hash(part.group(2)));
        }
        assertThat(policy(page))
                .startsWith("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-");
        assertThat(policy(page)).doesNotContain("unsafe", "http", "*");
        assertThat(page)
                .doesNotContainPattern("<(link|img|iframe|script[^>]* src)")
                .doesNotContain("sourceMappingURL");
        assertThat(page).contains("Chart.js v4.5.1");
    }

    private static String policy(String page) {
        return page.lines()
                .filter(line -> line.contains("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*content=\"([^\"]*)\".*", "$1");
    }

    private static String hash(String inline) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void the_figures_can_be_had_as_json() {
        Ran ran = report("--json");

        assertThat(JSON.readTree(ran.out()).at("/funnel/steps/0/orders").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_server_is_asked_all_questions_for_the_same_time() throws IOException {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        Ran ran = withServer(asked, _ -> 200, "--from", "2026-01-01T00:00:00Z", "--to", "2026-02-01T00:00:00Z");

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.DONE);
        String placed = "from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";
        assertThat(asked)
                .containsExactly(
                        "/v1/exports",
                        "/v1/process/funnel?" + placed,
                        "/v1/process/lead-times?" + placed,
                        "/v1/process/lead-times?by=country&" + placed,
                        "/v1/process/lead-times?by=location&" + placed,
                        "/v1/process/lead-times?by=month&" + placed,
                        "/v1/process/rework?" + placed,
                        "/v1/process/variants?limit=25&" + placed,
                        "/v1/process/conformance?limit=50",
                        "/v1/process/stuck?limit=50&at=2026-02-01T00:00:00Z");
        assertThat(data().path("store").asString()).isEqualTo("s-1");
        assertThat(data().path("position").asInt()).isEqualTo(2);
    }

    @Test
    void it_waits_for_the_tables_of_a_server_and_says_so() throws IOException {
        Ran ran = withServer(new ArrayList<>(), number -> number == 2 || number == 3 ? 503 : 200);

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).isEqualTo("daybook: 1 of 2 events are in them.\n");
    }

    @Test
    void without_an_answer_the_page_of_before_is_there_still() throws IOException {
        Files.writeString(page(), "before");

        Ran ran = withServer(new ArrayList<>(), _ -> 403);

        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err()).contains("/v1/exports answers 403").hasLineCount(1);
        assertThat(Files.readString(page())).isEqualTo("before");
    }

    @Test
    void a_server_has_a_business_zone_of_its_own() throws IOException {
        List<String> asked = new ArrayList<>();

        Ran ran = withServer(asked, _ -> 200, "--business-zone", "Europe/Berlin");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEqualTo("daybook: --business-zone goes with --dir: a server has a zone of its own\n");
        assertThat(asked).isEmpty();
        assertThat(files()).containsExactly("export");
    }

    @Test
    void what_cannot_be_meant_is_bad_usage_in_one_line() throws IOException {
        String there = temp.resolve("export").toString();
        for (Ran ran : List.of(
                report("--from", "2026-02-01T00:00:00Z", "--to", "2026-01-01T00:00:00Z"),
                report("--url", "http://127.0.0.1:1"),
                Ran.daybook("report", page().toString(), "--dir", temp.toString()),
                Ran.daybook("report", temp.toString(), "--dir", there),
                Ran.daybook("report", temp.resolve("none/report.html").toString(), "--dir", there),
                Ran.daybook("report"))) {
            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.USAGE);
            assertThat(ran.err()).startsWith("daybook: ").hasLineCount(1);
        }
        assertThat(files()).containsExactly("export");
    }

    private Ran report(String... more) {
        return Ran.daybook(Stream.concat(
                        Stream.of(
                                "report",
                                page().toString(),
                                "--dir",
                                temp.resolve("export").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** A server with empty answers, each a position older than the one before. */
    private Ran withServer(List<String> asked, IntUnaryOperator statusOfTry, String... more) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            int status = statusOfTry.applyAsInt(asked.size());
            byte[] body = (status == 503
                            ? "{\"code\":\"history-being-prepared\",\"detail\":\"1 of 2 events are in them.\"}"
                            : "{\"store\":{\"id\":\"s-1\",\"epoch\":1},\"position\":" + (12 - asked.size()) + "}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        try {
            String url = "http://127.0.0.1:" + http.getAddress().getPort();
            return Ran.daybook(
                    URI.create(url),
                    Stream.concat(Stream.of("report", page().toString()), Stream.of(more))
                            .toArray(String[]::new));
        } finally {
            http.stop(0);
        }
    }

    private Path page() {
        return temp.resolve("report.html");
    }

    private JsonNode data() throws IOException {
        var found = DATA.matcher(Files.readString(page()));
        assertThat(found.find()).isTrue();
        return JSON.readTree(found.group(1));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(temp)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String placed(int position, String id, String at) {
        String data =
                "{\"orderId\":\"%s\",\"number\":\"%s\",\"content\":{\"currency\":\"GBP\",\"country\":\"%s\",\"adjustments\":[],\"lines\":[]}}"
                        .formatted(id, id, COUNTRY);
        return event(position, id, 0, at, "order.placed", data);
    }

    private static String event(int position, String id, int version, String at, String type, String data) {
        return """
            {"position":%1$d,"id":"e-%1$d","type":"%2$s","revision":1,"stream":"order",\
            "subject":"default/order/%3$s","version":%4$d,"occurredAt":"%5$s","recordedAt":"%5$s","actor":"a",\
            "correlationId":"c","causationId":"c","appendId":"a","data":%6$s}\
            """.formatted(position, type, id, version, at, data);
    }
}
