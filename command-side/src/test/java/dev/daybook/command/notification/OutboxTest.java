package dev.daybook.command.notification;

import static dev.daybook.command.notification.SampleLetters.EMAIL;
import static dev.daybook.command.notification.SampleLetters.mailTo;
import static dev.daybook.command.notification.SampleLetters.read;
import static dev.daybook.command.notification.SampleLetters.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails where there is no mail server. */
@SuppressWarnings("NullAway.Init")
class OutboxTest {

    private static final Envelopes ENVELOPES = new Envelopes("orders@shop.example");

    @TempDir
    private Path folder;

    @Test
    void a_mail_is_one_file_however_often_it_is_sent() throws Exception {
        Path outbox = folder.resolve("data/outbox");
        Outbox post = new Outbox(outbox, ENVELOPES);

        post.send(mailTo(EMAIL));
        byte[] first = Files.readAllBytes(outbox.resolve("notification.e-1.0.eml"));
        post.send(mailTo(EMAIL));

        assertThat(files(outbox)).containsExactly("notification.e-1.0.eml");
        assertThat(outbox.resolve("notification.e-1.0.eml")).hasBinaryContent(first);
        MimeMessage mail = read(first);
        assertThat(mail.getMessageID()).isEqualTo("<notification.e-1.0@shop.example>");
        assertThat(text(mail)).isEqualTo("Hello Ada,\n");
    }

    @Test
    void what_cannot_be_written_leaves_nothing_half_and_is_tried_again() throws Exception {
        Files.createDirectories(folder.resolve("notification.e-1.0.eml/in-the-way"));

        assertThatThrownBy(() -> new Outbox(folder, ENVELOPES).send(mailTo(EMAIL)))
                .isInstanceOf(MailNotSentException.class)
                .hasNoCause();
        assertThat(files(folder)).containsExactly("notification.e-1.0.eml");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
