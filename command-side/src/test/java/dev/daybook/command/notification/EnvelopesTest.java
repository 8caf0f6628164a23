package dev.daybook.command.notification;

import static dev.daybook.command.notification.SampleLetters.EMAIL;
import static dev.daybook.command.notification.SampleLetters.LAMPS;
import static dev.daybook.command.notification.SampleLetters.addressee;
import static dev.daybook.command.notification.SampleLetters.contact;
import static dev.daybook.command.notification.SampleLetters.line;
import static dev.daybook.command.notification.SampleLetters.mail;
import static dev.daybook.command.notification.SampleLetters.mailTo;
import static dev.daybook.command.notification.SampleLetters.placed;
import static dev.daybook.command.notification.SampleLetters.read;
import static dev.daybook.command.notification.SampleLetters.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a letter looks on its way. */
class EnvelopesTest {

    private static final Envelopes ENVELOPES = new Envelopes("Lamps & Cups <orders@shop.example>");

    @Test
    void a_mail_says_who_to_whom_when_and_that_no_person_wrote_it() throws Exception {
        MimeMessage message = sent(mailTo(EMAIL));

        assertThat(message.getFrom()).containsExactly(new InternetAddress("orders@shop.example", "Lamps & Cups"));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(EMAIL, "Ada"));
        assertThat(message.getSubject()).isEqualTo("Order 10042 confirmed");
        assertThat(message.getHeader("Message-ID")).containsExactly("<notification.e-1.0@shop.example>");
        assertThat(message.getHeader("Date")).containsExactly("Sun, 1 Mar 2026 12:00:00 +0000");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(message)).isEqualTo("Hello Ada,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\r\n\r\n", "\u000b", "\u0000"})
    void no_name_and_no_description_can_begin_a_header_or_a_line(String end) throws Exception {
        String attack = end + "Bcc: eve@example.org" + end + "Subject: yours";
        Letter letter = addressee(placed(
                        contact(Optional.of("Ada" + attack), Optional.of(EMAIL)),
                        LAMPS,
                        line("2", "CUP", "A cup" + attack, 1, "1", 100)))
                .flatMap(Addressee::confirmed)
                .orElseThrow();

        MimeMessage message = sent(mail(letter));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("Subject")).containsExactly("Order 10042 confirmed");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Ada Bcc: eve@example.org Subject: yours");
        assertThat(text(message).lines())
                .startsWith("Hello Ada Bcc: eve@example.org Subject: yours,", "")
                .contains("  1 x A cup Bcc: eve@example.org Subject: yours (CUP): 1.00 EUR")
                .hasSize(9);
        String headers = new Letter(Optional.empty(), EMAIL, "Order" + attack, letter.lines()).subject();
        assertThat(headers).isEqualTo("Order Bcc: eve@example.org Subject: yours");
    }

    @Test
    void every_script_and_every_length_arrives() throws Exception {
        String name = "Zoë Žižek 山田";
        String description = "Lámpa ".repeat(400).strip();
        Letter letter = addressee(placed(
                        contact(Optional.of(name), Optional.of("zoe@bücher.example")),
                        line("1", "LAMP", description, 1, "1", 100)))
                .flatMap(Addressee::confirmed)
                .orElseThrow();

        MimeMessage message = sent(mail(letter));

        InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo(name);
        assertThat(to.getAddress()).isEqualTo("zoe@xn--bcher-kva.example");
        assertThat(text(message)).contains("Hello " + name + ",", "  1 x " + description + " (LAMP): 1.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "@example.org",
                "ada@",
                "ada@example.org, eve@example.org",
                "Ada <ada@example.org>",
                "friends: ada@example.org;",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada\r\n@example.org",
                "zoë@example.org",
                "ada lovelace@example.org"
            })
    void whatever_is_not_one_plain_address_is_refused_without_repeating_it(String email) {
        assertThatThrownBy(() -> sent(mailTo(email)))
                .isInstanceOf(RefusedMailException.class)
                .hasMessage("the address is none")
                .hasNoCause();
        assertThat(mailTo(email).toString()).doesNotContain(email, "Ada");
    }

    @Test
    void a_sender_that_is_no_address_is_found_at_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Envelopes("the shop"))
                .withMessageContaining("daybook.mail.from");
    }

    @Test
    void an_id_that_could_lead_out_of_a_folder_is_none() {
        assertThat(Mail.id("notification/e-1/0")).isEqualTo("notification.e-1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(mailTo(EMAIL).letter(), "../e-1", SampleLetters.NOON));
    }

    private static MimeMessage sent(Mail mail) {
        return read(ENVELOPES.message(mail, Session.getInstance(new Properties())));
    }
}
