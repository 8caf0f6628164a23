package dev.daybook.command.notification;

import static dev.daybook.command.notification.MailShop.await;
import static dev.daybook.command.notification.SampleLetters.read;
import static dev.daybook.command.notification.SampleLetters.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.daybook.events.Envelope;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** From a command over HTTP to the mail in the customer's box. */
@ExtendWith(OutputCaptureExtension.class)
class MailJourneyTest {

    private static final String ADA = "{\"name\":\"Ada\",\"email\":\"ada@customers.example\"}";

    @Test
    void confirming_shipping_and_refunding_send_one_mail_each() throws Exception {
        GreenMail post = started(0);
        try (MailShop shop = shop(post)) {
            String order = shop.confirmed(ADA);
            await(() -> mails(post).size() == 1);
            shop.sent(order);
            await(() -> mails(post).size() == 2);
            shop.refunded(order);
            await(() -> mails(post).size() == 3 && shop.waiting() == 0);

            List<MimeMessage> mails = mails(post);
            assertThat(mails).allSatisfy(mail -> {
                assertThat(mail.getAllRecipients())
                        .extracting(Object::toString)
                        .containsExactly("Ada <ada@customers.example>");
                assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Lamps <orders@shop.example>");
            });
            assertThat(subjects(mails).map(subject -> subject.replaceFirst("[0-9]+", "N")))
                    .containsExactly("Order DN confirmed", "Order DN shipped", "Refund for order DN");
            assertThat(text(mails.get(0))).contains("2 x A lamp (LAMP-", "): 50.00 EUR", "Total: 50.00 EUR");
            assertThat(text(mails.get(1))).contains("1 x A lamp (LAMP-", "Carrier: DHL", "Tracking number: 77");
            assertThat(text(mails.get(2)))
                    .contains("7.00 EUR", "as a gesture of goodwill")
                    .doesNotContain("says the warehouse");
            assertThat(mails.stream().map(MailJourneyTest::id).distinct()).hasSize(3);
        } finally {
            post.stop();
        }
    }

    @Test
    void an_attempt_that_is_repeated_sends_the_same_mail_under_the_same_id() throws Exception {
        GreenMail post = started(0);
        try (MailShop shop = shop(post)) {
            String order = shop.confirmed(ADA);
            await(() -> mails(post).size() == 1);
            Envelope cause = shop.confirmation(order);

            // a node that dies after the mail was taken does not say so, and another one takes the task over
            var _ = shop.side()
                    .bean(MailClerk.class)
                    .ask(new MailQuestion.Confirmed(order), "notification/" + cause.id() + "/0", cause);

            await(() -> mails(post).size() == 2);
            MimeMessage once = mails(post).getFirst();
            MimeMessage again = mails(post).getLast();
            assertThat(id(again)).isEqualTo(id(once)).isEqualTo("<notification." + cause.id() + ".0@shop.example>");
            assertThat(text(again)).isEqualTo(text(once));
            assertThat(again.getHeader("Date")).isEqualTo(once.getHeader("Date"));
        } finally {
            post.stop();
        }
    }

    @Test
    void a_mail_waits_for_a_server_that_is_down(CapturedOutput output) {
        GreenMail down = started(0);
        int port = down.getSmtp().getPort();
        try (MailShop shop = shop(down)) {
            down.stop();
            String order = shop.confirmed(ADA);
            await(() -> output.getAll().contains("notification/default/order/" + order));
            assertThat(shop.waiting()).isEqualTo(1);

            GreenMail back = started(port);
            try {
                await(() -> mails(back).size() == 1 && shop.waiting() == 0);
            } finally {
                back.stop();
            }
        }
        assertThat(output.getAll()).doesNotContain("ada@customers.example", "Ada");
    }

    @Test
    void an_address_that_the_server_refuses_for_good_is_not_tried_again(CapturedOutput output) throws Exception {
        UnaryOperator<String> strict = command -> command.startsWith("RCPT")
                ? "550 <ada@customers.example> is not known here"
                : StubbornServer.politely(command);
        try (StubbornServer server = new StubbornServer(strict);
                MailShop shop = new MailShop("--daybook.mail.host=127.0.0.1", "--daybook.mail.port=" + server.port())) {
            Envelope cause = shop.confirmation(shop.confirmed(ADA));

            await(() -> output.getAll()
                    .contains(
                            "mail notification." + cause.id() + ".0 is not sent: the mail server refused it with 550"));
            await(() -> shop.waiting() == 0);
            assertThat(output.getAll()).doesNotContain("ada@customers.example");
        }
    }

    @Test
    void without_a_server_mails_are_files_and_without_an_address_there_are_none(@TempDir Path folder) throws Exception {
        Path outbox = folder.resolve("outbox");
        try (MailShop shop = new MailShop("--daybook.mail.outbox=" + outbox)) {
            shop.sent(shop.confirmed("{\"name\":\"Nobody\"}"));
            Envelope cause = shop.confirmation(shop.confirmed(ADA));

            Path file = outbox.resolve("notification." + cause.id() + ".0.eml");
            await(() -> Files.exists(file) && shop.waiting() == 0);
            MimeMessage mail = read(Files.readAllBytes(file));
            assertThat(mail.getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly("Ada <ada@customers.example>");
            try (Stream<Path> files = Files.list(outbox)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void without_a_server_and_an_outbox_nothing_is_sent_and_nothing_waits() {
        try (MailShop shop = new MailShop()) {
            String order = shop.confirmed(ADA);

            assertThat(shop.side()
                            .bean(MailClerk.class)
                            .ask(new MailQuestion.Confirmed(order), "notification/e-1/0", shop.confirmation(order)))
                    .isEmpty();
            await(() -> shop.waiting() == 0);
        }
    }

    private static MailShop shop(GreenMail post) {
        return new MailShop(
                "--daybook.mail.host=127.0.0.1",
                "--daybook.mail.port=" + post.getSmtp().getPort());
    }

    private static GreenMail started(int port) {
        GreenMail post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        return post;
    }

    private static List<MimeMessage> mails(GreenMail post) {
        return Arrays.asList(post.getReceivedMessages());
    }

    private static Stream<String> subjects(List<MimeMessage> mails) throws MessagingException {
        Stream.Builder<String> subjects = Stream.builder();
        for (MimeMessage mail : mails) {
            subjects.add(mail.getSubject());
        }
        return subjects.build();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
