package dev.daybook.command.notification;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/** A folder of mails as files, one per mail however often it is sent: whole or not there at all. */
final class Outbox implements Post {

    private final Path folder;
    private final Envelopes envelopes;
    private final Session session = Session.getInstance(new Properties());

    Outbox(Path folder, Envelopes envelopes) {
        this.folder = folder;
        this.envelopes = envelopes;
    }

    @Override
    public void send(Mail mail) {
        var message = envelopes.message(mail, session);
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, mail.id(), ".part");
            try {
                try (OutputStream file = Files.newOutputStream(half, StandardOpenOption.SYNC)) {
                    message.writeTo(file);
                }
                var _ = Files.move(half, folder.resolve(mail.id() + ".eml"), ATOMIC_MOVE);
            } finally {
                var _ = Files.deleteIfExists(half);
            }
        } catch (IOException | MessagingException failure) {
            throw new MailNotSentException(
                    "the outbox cannot be written (" + failure.getClass().getSimpleName() + ")");
        }
    }
}
