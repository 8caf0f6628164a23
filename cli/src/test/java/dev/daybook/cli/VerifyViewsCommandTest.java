package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyViewsCommandTest {

    private static final String EQUAL = """
            {"views":[{"view":"order_detail","documents":123,"position":456,"hashLive":"aaaaaaaaaaaaaaaaaaaa",\
            "hashRebuilt":"aaaaaaaaaaaaaaaaaaaa","equal":true}],\
            "sample":{"orders":200,"equal":200,"differences":[]}}""";

    private final HttpServer http;
    private final List<String> asked = new ArrayList<>();
    private String answer = EQUAL;
    private int status = 200;

    VerifyViewsCommandTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void equal_views_are_shown_in_a_table_and_end_well() {
        Ran ran = verify();
        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).isEqualTo("""
                        view                  documents   position  hash live     hash rebuilt  equal
                        order_detail                123        456  aaaaaaaaaaaa  aaaaaaaaaaaa  yes
                        sample: 200 of 200 orders equal their events
                        """);
        assertThat(asked).containsExactly("POST /v1/admin/projections/verification {}");
    }

    @Test
    void json_is_the_answer_in_full() {
        Ran ran = verify("--json");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out().replaceAll("\\s", "")).isEqualTo(EQUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "equal":true}             | "equal":false}
            "hashRebuilt":"aaa        | "hashRebuilt":"bbb
            "documents":123           | "documents":0
            "orders":200,"equal":200  | "orders":0,"equal":0
            "orders":200,"equal":200  | "orders":200,"equal":199
            """)
    void a_difference_or_an_empty_side_is_a_finding(String sound, String unsound) {
        assertThat(EQUAL).contains(sound);
        answer = EQUAL.replace(sound, unsound);
        assertThat(verify().exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(verify("--json").exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void a_view_without_documents_beside_others_is_none() {
        answer = EQUAL.replace(
                "\"views\":[",
                "\"views\":[{\"view\":\"returns_queue\",\"documents\":0,\"position\":456,\"hashLive\":\"e\","
                        + "\"hashRebuilt\":\"e\",\"equal\":true},");
        assertThat(verify().exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void no_view_at_all_is_a_finding() {
        answer = "{\"views\":[],\"sample\":{\"orders\":1,\"equal\":1,\"differences\":[]}}";
        assertThat(verify().exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void differences_are_shown_field_by_field() {
        answer = EQUAL.replace(
                "\"equal\":200,\"differences\":[]",
                "\"equal\":199,\"differences\":[{\"order\":\"o1\",\"field\":\"total\",\"view\":\"1\",\"events\":\"2\"}]");
        assertThat(verify().out())
                .contains("sample: 199 of 200 orders equal their events\n  order o1, total: view \"1\", events \"2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {}
            200 | {"views":[{}],"sample":{}}
            200 | <html>
            404 | <html>
            """)
    void anything_else_is_no_verification(int otherStatus, String other) {
        status = otherStatus;
        answer = other;
        Ran ran = verify();
        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err().lines()).hasSize(1);
    }

    private Ran verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "views", "--url", url().toString()));
        arguments.addAll(List.of(more));
        return Ran.daybook(arguments.toArray(String[]::new));
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }
}
