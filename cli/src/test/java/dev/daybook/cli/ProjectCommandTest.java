package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCommandTest {

    private static final String SQL = """
            create table if not exists days (seconds bigint);
            insert into days select epoch(occurredAt)::bigint from batch;
            """;

    @TempDir
    private Path folder;

    private final HttpServer http;
    private final List<String> asked = new ArrayList<>();
    private String store = "s@1";
    private long head = 3;

    ProjectCommandTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext(
                "/v1/store", exchange -> answer(exchange, "{\"store\":\"" + store + "\",\"head\":" + head + "}"));
        http.createContext("/v1/events/stream", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            asked.add(query);
            long after = Long.parseLong(query.replaceAll("after=([0-9]+)&.*", "$1"));
            answer(exchange, lines(after + 1, head));
        });
        http.start();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void history_is_folded_and_gone_on_with() throws IOException {
        Path file = Files.writeString(folder.resolve("seconds.sql"), SQL);

        Ran first = project(file);
        head = 5;
        Ran second = project(file);

        assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(first.out()).isEqualTo("seconds: 3 events folded, up to position 3, into " + table() + "\n");
        assertThat(second.out()).isEqualTo("seconds: 2 events folded, up to position 5, into " + table() + "\n");
        assertThat(asked).containsExactly("after=0&until=3", "after=3&until=5");
        assertThat(Files.readAllLines(table())).containsExactly("seconds", "1", "2", "3", "4", "5");
    }

    @Test
    void a_time_range_leaves_out_the_rest() throws IOException {
        Path file = Files.writeString(folder.resolve("seconds.sql"), SQL);

        Ran ran = project(file, "--from", "1970-01-01T00:00:02Z", "--to", "1970-01-01T00:00:03Z", "--json");

        assertThat(ran.out()).contains("\"projection\":\"seconds\"", "\"position\":3", "\"events\":1");
        assertThat(Files.readAllLines(table())).containsExactly("seconds", "2");
    }

    @Test
    void rows_of_another_file_store_or_range_are_not_gone_on_with() throws IOException {
        Path file = Files.writeString(folder.resolve("seconds.sql"), SQL);
        assertThat(project(file).exitCode()).isEqualTo(ExitCode.DONE);

        Ran otherRange = project(file, "--to", "1970-01-01T00:00:03Z");
        store = "s@2";
        Ran otherStore = project(file);
        store = "s@1";
        Files.writeString(file, SQL + "-- changed");
        Ran changed = project(file);
        Ran restarted = project(file, "--restart");

        assertThat(List.of(otherRange, otherStore, changed))
                .allSatisfy(ran -> assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE))
                .allSatisfy(ran -> assertThat(ran.err()).contains("--restart folds from the first event"));
        assertThat(restarted.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(table())).hasSize(4);
    }

    @Test
    void every_file_of_a_folder_is_run() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("seconds.sql"), SQL);
        Files.writeString(files.resolve("Count.java"), """
                class Count implements dev.daybook.analytics.projection.Projection {
                    public void on(Object e, dev.daybook.events.wire.EventLine l, dev.daybook.analytics.projection.Rows r) {
                        r.row(l.type()).add("events", 1);
                    }
                }
                """);

        Ran ran = project(files);

        assertThat(ran.out().lines().map(line -> line.replaceFirst(":.*", ""))).containsExactly("Count", "seconds");
        assertThat(Files.readAllLines(folder.resolve("out/Count.csv")))
                .containsExactly("key,events", "order.confirmed,3");
    }

    @Test
    void what_cannot_be_used_is_told_in_one_line() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.sql"), "select nonsense from batch");
        Path java = Files.writeString(folder.resolve("Wrong.java"), "class Wrong {");
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        String url = url();

        assertThat(Stream.of(
                        project(broken),
                        project(java),
                        project(folder.resolve("nowhere.sql")),
                        project(broken, "--from", "1970-01-02T00:00:00Z", "--to", "1970-01-01T00:00:00Z"),
                        Ran.daybook(URI.create(url), "project", broken.toString(), "--out", inTheWay.toString())))
                .allSatisfy(ran -> assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE))
                .allSatisfy(ran -> assertThat(ran.err().lines().filter(line -> line.startsWith("daybook: ")))
                        .hasSize(1));
    }

    private Path table() {
        return folder.resolve("out/seconds.days.csv");
    }

    private String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private Ran project(Path file, String... more) {
        return Ran.daybook(
                URI.create(url()),
                Stream.concat(
                                Stream.of(
                                        "project",
                                        file.toString(),
                                        "--out",
                                        folder.resolve("out").toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String lines(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> new EventLine(
                                position,
                                "e-" + position,
                                "order.confirmed",
                                1,
                                "order",
                                "default/order/o-1",
                                position - 1,
                                Instant.EPOCH.plusSeconds(position),
                                Instant.EPOCH.plusSeconds(position),
                                "staff/s-1",
                                Optional.empty(),
                                "c",
                                "c",
                                "a",
                                Optional.empty(),
                                "{\"orderId\":\"o-1\"}")
                        .json())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
