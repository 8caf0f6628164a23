package dev.daybook.command.notification;

import static dev.daybook.command.notification.SampleLetters.EMAIL;
import static dev.daybook.command.notification.SampleLetters.mailTo;
import static dev.daybook.command.notification.SampleLetters.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers of a mail server are final, and which are none. */
@Timeout(30)
class MailServerTest {

    @ParameterizedTest(name = "{1} to {0}")
    @CsvSource({
        "RCPT, 550 no <ada@example.org> here",
        "RCPT, 551 not local",
        "RCPT, 554 no",
        "., 554 <ada@example.org> wants none of it"
    })
    void a_mail_that_the_server_refuses_for_good_is_refused(String command, String answer) throws Exception {
        Throwable no = answered(command, answer);

        assertThat(no)
                .isInstanceOf(RefusedMailException.class)
                .hasMessage("the mail server refused it with " + answer.substring(0, 3))
                .hasNoCause();
    }

    @ParameterizedTest(name = "{1} to {0}")
    @CsvSource({
        "RCPT, 451 <ada@example.org> is greylisted",
        "RCPT, 452 too many",
        "RCPT, 552 <ada@example.org> has no room",
        "RCPT, 503 AUTH first",
        "RCPT, 421 closing",
        "MAIL, 550 who are you",
        "MAIL, 530 authentication required",
        "DATA, 451 later",
        "., 451 later",
        "., ''"
    })
    void whatever_may_go_better_next_time_is_tried_again_and_names_nobody(String command, String answer)
            throws Exception {
        Throwable no = answered(command, answer);

        assertThat(no).isInstanceOf(MailNotSentException.class).hasNoCause();
        assertThat(no.toString()).doesNotContain("ada", "example.org");
    }

    @Test
    void a_server_that_does_not_encrypt_where_it_must_or_does_not_know_us_is_told_nothing() throws Exception {
        try (StubbornServer server = new StubbornServer(StubbornServer::politely)) {
            assertThatThrownBy(() -> post(settings(server.port(), "", true)).send(mailTo(EMAIL)))
                    .isInstanceOf(MailNotSentException.class);
            assertThat(server.texts()).isEmpty();
        }
        UnaryOperator<String> strangers = command -> command.startsWith("EHLO")
                ? "250-stubborn\r\n250 AUTH PLAIN"
                : command.startsWith("AUTH") ? "535 unknown" : StubbornServer.politely(command);
        try (StubbornServer server = new StubbornServer(strangers)) {
            assertThatThrownBy(
                            () -> post(settings(server.port(), "shop", false)).send(mailTo(EMAIL)))
                    .isInstanceOf(MailNotSentException.class)
                    .hasMessageContaining("Authentication");
            assertThat(server.texts()).isEmpty();
        }
    }

    @Test
    void where_nobody_listens_the_mail_is_not_sent() throws Exception {
        int port;
        try (StubbornServer server = new StubbornServer(StubbornServer::politely)) {
            port = server.port();
        }
        assertThatThrownBy(() -> post(settings(port, "", false)).send(mailTo(EMAIL)))
                .isInstanceOf(MailNotSentException.class);
    }

    @Test
    void a_mail_that_was_taken_without_a_word_goes_again_and_can_be_told_to_be_the_same() throws Exception {
        AtomicInteger ends = new AtomicInteger();
        UnaryOperator<String> dying =
                command -> command.equals(".") && ends.getAndIncrement() == 0 ? "" : StubbornServer.politely(command);
        try (StubbornServer server = new StubbornServer(dying)) {
            Post post = post(settings(server.port(), "", false));
            assertThatThrownBy(() -> post.send(mailTo(EMAIL))).isInstanceOf(MailNotSentException.class);

            post.send(mailTo(EMAIL));

            assertThat(server.texts()).hasSize(2);
            assertThat(server.texts().getFirst()).isEqualTo(server.texts().getLast());
            assertThat(read(server.texts().getFirst().getBytes(UTF_8)).getMessageID())
                    .isEqualTo("<notification.e-1.0@shop.example>");
        }
    }

    @Test
    void a_slow_server_keeps_two_at_a_time_and_sends_the_others_away() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch patience = new CountDownLatch(1);
        UnaryOperator<String> slow = command -> {
            if (command.startsWith("MAIL")) {
                busy.countDown();
                awaitOpen(patience);
            }
            return StubbornServer.politely(command);
        };
        try (StubbornServer server = new StubbornServer(slow)) {
            Post post = post(settings(server.port(), "", false));
            Thread first = Thread.startVirtualThread(() -> post.send(mailTo(EMAIL)));
            Thread second = Thread.startVirtualThread(() -> post.send(mailTo(EMAIL)));
            busy.await();

            assertThatThrownBy(() -> post.send(mailTo(EMAIL)))
                    .isInstanceOf(MailNotSentException.class)
                    .hasMessage("other mails are being sent");

            patience.countDown();
            first.join();
            second.join();
            post.send(mailTo(EMAIL));
            assertThat(server.texts()).hasSize(3);
        }
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable answered(String command, String answer) throws Exception {
        UnaryOperator<String> answers = line -> line.startsWith(command) ? answer : StubbornServer.politely(line);
        try (StubbornServer server = new StubbornServer(answers)) {
            Post post = post(settings(server.port(), "", false));
            return Objects.requireNonNull(catchThrowable(() -> post.send(mailTo(EMAIL))));
        }
    }

    private static Post post(MailSettings settings) {
        return new MailServer(settings, new Envelopes(settings.from()));
    }

    private static MailSettings settings(int port, String username, boolean startTls) {
        return new MailSettings(
                "orders@shop.example",
                "127.0.0.1",
                port,
                username,
                "secret",
                startTls,
                "",
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }
}
