package dev.daybook.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.cli.DaybookCommand;
import dev.daybook.cli.RunningServer;
import dev.daybook.cli.ServerLocator;
import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb, from its files and its server to what it prints and writes. */
class WhatIfCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Past past = new Past(Rulebook.first());

    @BeforeEach
    void a_history() throws IOException {
        new Walk(1, past).go(60);
        write("history.ndjson", "\n" + text());
        write("other.properties", "daybook.shipping.charges=GBP:700\ndaybook.shipping.version=1\n");
    }

    @Test
    void a_table_tells_how_each_policy_compares() {
        assertThat(whatIf("--policy", "other.properties", "--events", "history.ndjson"))
                .isZero();

        assertThat(out.toString())
                .containsPattern("policy +decisions +same +different +owed more")
                .containsPattern("shipping +[0-9,]+ +[0-9,]+ +[0-9,]+ +(EUR|GBP) ")
                .contains("would be GBP 7.00")
                .contains("* Customers and people do what they did");
        assertThat(err.toString()).contains("what if: ");
    }

    @Test
    void json_tells_all_of_it_and_the_file_every_difference() throws IOException {
        assertThat(whatIf(
                        "--policy",
                        "other.properties",
                        "--events",
                        "history.ndjson",
                        "--json",
                        "--limit",
                        "1",
                        "--out",
                        "differing.csv"))
                .isZero();

        JsonNode shipping = JSON.readTree(out.toString()).at("/policies/0");
        List<String> rows = Files.readAllLines(folder.resolve("differing.csv"), StandardCharsets.UTF_8);
        assertThat(shipping.at("/policy").asText()).isEqualTo("shipping");
        assertThat(shipping.at("/examples")).hasSize(1);
        assertThat(rows.getFirst()).isEqualTo("policy,id,at,version,was,would,currency,more_minor");
        assertThat(rows).hasSize(1 + shipping.at("/different").asInt()).hasSizeGreaterThan(1);
        assertThat(rows.get(1)).startsWith("shipping,").contains(",1,GBP ");
    }

    @Test
    void events_come_from_a_server_as_well() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = text().getBytes(StandardCharsets.UTF_8);
        server.createContext("/v1/events/stream", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            int fromServer = run((_, _) -> RunningServer.at(url), "--policy", path("other.properties"), "--json");
            String answer = out.toString();
            out.getBuffer().setLength(0);

            assertThat(fromServer).isZero();
            assertThat(whatIf("--policy", "other.properties", "--events", "history.ndjson", "--json"))
                    .isZero();
            assertThat(answer).isEqualTo(out.toString());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_cannot_be_worked_with_is_said_before_anything_is_written() throws IOException {
        write("unknown.properties", "daybook.shipping.fee=GBP:1\n");
        write("twice.properties", "daybook.shipping.charges=GBP:1\ndaybook.shipping.charges=GBP:2\n");
        write("torn.ndjson", text().substring(0, text().length() - 40));
        write(
                "backwards.ndjson",
                past.lines().getLast().json() + "\n" + past.lines().getFirst().json() + "\n");

        refused("unknown daybook.shipping.fee", "--policy", "unknown.properties", "--events", "history.ndjson");
        refused("is told twice", "--policy", "twice.properties", "--events", "history.ndjson");
        refused("cannot be read", "--policy", "none.properties", "--events", "history.ndjson");
        refused("line " + past.lines().size(), "--policy", "other.properties", "--events", "torn.ndjson");
        refused("comes after", "--policy", "other.properties", "--events", "backwards.ndjson");
        refused(
                "is not before",
                "--policy",
                "other.properties",
                "--from",
                "2026-03-02",
                "--to",
                "2026-03-01T00:00:00Z");
        refused("is neither like 2011-01-31", "--policy", "other.properties", "--from", "yesterday");
        refused(
                "needs a daybook.shipping.version of its own",
                "--policy",
                "other.properties",
                "--policy",
                "other.properties",
                "--events",
                "history.ndjson");
        refused("neither called .csv", "--policy", "other.properties", "--events", "history.ndjson", "--out", "x.txt");
        refused("--policy", "--events", "history.ndjson");
    }

    @Test
    void a_run_that_fails_leaves_the_former_file_and_no_other() throws IOException {
        write("differing.csv", "as it was");
        write("torn.ndjson", text().substring(0, text().length() - 40));

        refused("line ", "--policy", "other.properties", "--events", "torn.ndjson", "--out", "differing.csv");

        assertThat(folder.resolve("differing.csv")).hasContent("as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.contains("part")))
                    .isEmpty();
        }
    }

    private void refused(String message, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(whatIf(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(out.toString()).isEmpty();
    }

    /** Names of files are those of the folder. */
    private int whatIf(String... arguments) {
        String[] inFolder = Stream.of(arguments)
                .map(argument -> argument.matches("[a-z]+[.][a-z]+") ? path(argument) : argument)
                .toArray(String[]::new);
        return run(ServerLocator.byUrl(), inFolder);
    }

    private int run(ServerLocator locator, String... arguments) {
        String[] all = Stream.concat(Stream.of("whatif"), Stream.of(arguments)).toArray(String[]::new);
        return DaybookCommand.commandLine(locator, new WhatIfCommand(locator))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String text() {
        return past.lines().stream().map(EventLine::json).collect(Collectors.joining("\n", "", "\n"));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
