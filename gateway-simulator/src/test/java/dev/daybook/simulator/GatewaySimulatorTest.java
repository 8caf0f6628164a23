package dev.daybook.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatewaySimulatorTest extends RunningSimulator {

    @Test
    void lists_its_cards_and_gives_tokens_for_them_only() {
        assertThat(get("/cards").json().size()).isEqualTo(TestCard.values().length);
        assertThat(token(TestCard.APPROVED)).matches("tok_[a-z0-9_-]+").doesNotContain("4242");
        assertThat(post("/tokens", "", "{\"cardNumber\":\"4242 4242 4242 4242\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post("/tokens", "", "{\"cardNumber\":\"5555555555554444\"}").status())
                .isEqualTo(422);
    }

    @Test
    void wants_its_key_an_idempotency_key_and_something_it_knows() {
        assertThat(post("/payments", "", "{}").status()).isEqualTo(400);
        assertThat(post("/payments", "k", "{}").status()).isEqualTo(400);
        assertThat(post("/payments/none/capture", "k2", "{}").status()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(gateway.url().resolve("/payments"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(401);
        assertThat(get("/payments/none").status()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(gateway.url().resolve("/ledger")).DELETE())
                        .status())
                .isEqualTo(405);
    }

    @Test
    void does_once_what_is_asked_under_one_key_however_many_ask_at_once() throws Exception {
        String body = payment(token(TestCard.APPROVED));
        List<Callable<String>> questions = IntStream.range(0, 20)
                .mapToObj(_ ->
                        (Callable<String>) () -> post("/payments", "k", body).body())
                .toList();

        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : threads.invokeAll(questions)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).allMatch(answer -> answer.contains("authorised")).containsOnly(answers.getFirst());
        assertThat(ledger()).containsExactly("HOLD 5000");
        assertThat(post("/payments", "k", payment(token(TestCard.APPROVED))).status())
                .isEqualTo(422);
    }

    @Test
    void takes_no_more_than_is_held_and_sends_back_no_more_than_was_taken() {
        String path = held(TestCard.APPROVED);

        assertThat(ask(path + "/capture", "1", "\"captureId\":\"a\",\"amountMinor\":3000"))
                .isEqualTo("done");
        assertThat(ask(path + "/capture", "2", "\"captureId\":\"b\",\"amountMinor\":2001"))
                .isEqualTo("above-authorisation");
        assertThat(ask(path + "/capture", "3", "\"captureId\":\"a\",\"amountMinor\":1"))
                .isEqualTo("already-captured");
        assertThat(ask(path + "/refund", "5", "\"refundId\":\"r\",\"amountMinor\":3001"))
                .isEqualTo("above-captured");
        assertThat(ask(path + "/refund", "6", "\"refundId\":\"r\",\"amountMinor\":3000"))
                .isEqualTo("done");
        assertThat(ask(path + "/refund", "7", "\"refundId\":\"r\",\"amountMinor\":1"))
                .isEqualTo("already-refunded");
        assertThat(ledger()).containsExactly("HOLD 5000", "CAPTURE 3000", "REFUND 3000");
        assertThat(get(path).json().path("captures").path("a").asLong()).isEqualTo(3000);
    }

    @Test
    void lets_money_go_once_and_takes_none_of_it_afterwards() {
        String path = held(TestCard.APPROVED);

        assertThat(ask(path + "/void", "1", "\"x\":1")).isEqualTo("done");
        assertThat(ask(path + "/void", "2", "\"x\":1")).isEqualTo("done");
        assertThat(ask(path + "/capture", "3", "\"captureId\":\"a\",\"amountMinor\":1"))
                .isEqualTo("not-authorised");
        assertThat(ledger()).containsExactly("HOLD 5000", "RELEASE 5000");
    }

    @Test
    void lets_the_rest_of_a_hold_go_and_sends_back_what_was_taken_of_it() {
        String path = held(TestCard.APPROVED);
        assertThat(ask(path + "/capture", "1", "\"captureId\":\"a\",\"amountMinor\":3000"))
                .isEqualTo("done");

        assertThat(ask(path + "/void", "2", "\"x\":1")).isEqualTo("done");
        assertThat(ask(path + "/void", "3", "\"x\":1")).isEqualTo("done");
        assertThat(ask(path + "/capture", "4", "\"captureId\":\"b\",\"amountMinor\":1"))
                .isEqualTo("not-authorised");
        assertThat(ask(path + "/refund", "5", "\"refundId\":\"r\",\"amountMinor\":3000"))
                .isEqualTo("done");
        assertThat(ledger()).containsExactly("HOLD 5000", "CAPTURE 3000", "RELEASE 2000", "REFUND 3000");
    }

    @Test
    void lets_nothing_go_where_all_was_taken() {
        String path = held(TestCard.APPROVED);
        assertThat(ask(path + "/capture", "1", "\"captureId\":\"a\",\"amountMinor\":5000"))
                .isEqualTo("done");

        assertThat(ask(path + "/void", "2", "\"x\":1")).isEqualTo("already-captured");
        assertThat(ledger()).containsExactly("HOLD 5000", "CAPTURE 5000");
    }

    @Test
    void takes_nothing_of_a_hold_that_is_over() throws Exception {
        gateway.close();
        gateway = GatewaySimulator.start(settings().holding(Duration.ofSeconds(1)));
        String path = held(TestCard.APPROVED);
        assertThat(ask(path + "/capture", "1", "\"captureId\":\"a\",\"amountMinor\":1"))
                .isEqualTo("done");
        TimeUnit.MILLISECONDS.sleep(1100);

        assertThat(ask(path + "/capture", "2", "\"captureId\":\"b\",\"amountMinor\":1"))
                .isEqualTo("authorization-expired");
        assertThat(ask(path + "/void", "3", "\"x\":1")).isEqualTo("authorization-expired");
    }

    @Test
    void knows_after_a_kill_what_it_knew_but_for_a_line_that_was_not_finished() throws IOException {
        String path = held(TestCard.APPROVED);
        assertThat(ask(path + "/capture", "c", "\"captureId\":\"a\",\"amountMinor\":3000"))
                .isEqualTo("done");
        gateway.close();
        Files.writeString(folder.resolve("journal.ndjson"), "{\"key\":\"half", StandardOpenOption.APPEND);

        gateway = GatewaySimulator.start(settings());

        assertThat(ledger()).containsExactly("HOLD 5000", "CAPTURE 3000");
        assertThat(ask(path + "/capture", "c", "\"captureId\":\"a\",\"amountMinor\":3000"))
                .isEqualTo("done");
        assertThat(ask(path + "/capture", "d", "\"captureId\":\"b\",\"amountMinor\":2000"))
                .isEqualTo("done");
        gateway.close();
        gateway = GatewaySimulator.start(settings());
        assertThat(ledger()).containsExactly("HOLD 5000", "CAPTURE 3000", "CAPTURE 2000");
    }

    @Test
    void asks_the_payer_on_a_page_and_takes_the_first_answer() {
        String path = held(TestCard.ACTION_REQUIRED);
        String page = path.replace("/payments/", "/action/");

        assertThat(get(page).body()).contains("Approve", "5000 minor units of EUR");
        assertThat(post(page + "/approve", "", "").status()).isEqualTo(200);
        assertThat(post(page + "/decline", "", "").body()).contains("AUTHORISED");
        assertThat(get(page).body()).contains("AUTHORISED").doesNotContain("<form");
        assertThat(ledger()).containsExactly("HOLD 5000");
        assertThat(get("/action/none").status()).isEqualTo(404);
        assertThat(post("/action/none/approve", "", "").status()).isEqualTo(404);
        assertThat(post("/disputes/none/win", "", "").status()).isEqualTo(404);
    }

    @Test
    void fails_as_often_as_its_seed_says_and_does_the_work_in_half_of_that() throws IOException {
        gateway.close();
        gateway = GatewaySimulator.start(settings().failing(40, 7));
        int heard = 0;
        for (int question = 0; question < 100; question++) {
            try {
                heard += post("/payments", "k" + question, payment(token(TestCard.APPROVED)))
                                        .status()
                                == 200
                        ? 1
                        : 0;
            } catch (java.io.UncheckedIOException _) {
                // cut off
            }
        }

        assertThat(heard).isBetween(45, 75);
        assertThat(ledger().size()).isBetween(heard + 5, 95);
    }

    @Test
    void tells_its_news_signed_again_until_they_are_taken_and_after_a_restart_what_nobody_took() throws Exception {
        held(TestCard.APPROVED);
        gateway.close();
        List<String> taken = new CopyOnWriteArrayList<>();
        List<String> refused = new CopyOnWriteArrayList<>();
        HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var _ = shop.createContext("/", http -> {
            byte[] body = http.getRequestBody().readAllBytes();
            String header = http.getRequestHeaders().getFirst("Gateway-Signature");
            long at = Long.parseLong(header.substring(2, header.indexOf(',')));
            assertThat(header).isEqualTo(Herald.signature("secret", Instant.ofEpochSecond(at), body));
            boolean takes = !refused.isEmpty();
            (takes ? taken : refused).add(new String(body, UTF_8));
            http.sendResponseHeaders(takes ? 200 : 404, -1);
            http.close();
        });
        shop.start();
        try {
            gateway = GatewaySimulator.start(settings());
            gateway.tellTo(URI.create("http://127.0.0.1:" + shop.getAddress().getPort() + "/hook"));
            awaitSize(taken, 1);
            held(TestCard.TELLS_TWICE);
            awaitSize(taken, 3);
        } finally {
            shop.stop(0);
        }

        assertThat(refused).hasSize(1);
        assertThat(taken.get(0)).isEqualTo(refused.getFirst()).contains("payment.authorised");
        assertThat(taken.get(1)).isEqualTo(taken.get(2));
        gateway.close();
        assertThat(new Books(new Journal(folder.resolve("journal.ndjson"))).untold())
                .isEmpty();
        gateway = GatewaySimulator.start(settings());
    }

    private static void awaitSize(List<String> list, int size) throws InterruptedException {
        for (int attempt = 0; attempt < 200 && list.size() < size; attempt++) {
            TimeUnit.MILLISECONDS.sleep(25);
        }
        assertThat(list).hasSize(size);
        TimeUnit.MILLISECONDS.sleep(100);
    }
}
