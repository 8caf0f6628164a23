package dev.daybook.command.notification;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to an SMTP server, a few at a time, so that a slow one leaves the threads of effects to others. */
final class MailServer implements Post {

    private static final int MAILS_AT_A_TIME = 2;
    private static final Duration TURN = Duration.ofMillis(500);

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Envelopes envelopes;
    private final Semaphore turns = new Semaphore(MAILS_AT_A_TIME, true);

    MailServer(MailSettings settings, Envelopes envelopes) {
        this.envelopes = envelopes;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        Properties smtp = new Properties();
        if (!settings.username().isEmpty()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
            smtp.setProperty("mail.smtp.auth", "true");
        }
        String startTls = Boolean.toString(settings.startTls());
        String readTimeout = Long.toString(settings.readTimeout().toMillis());
        smtp.setProperty("mail.smtp.starttls.enable", startTls);
        smtp.setProperty("mail.smtp.starttls.required", startTls);
        smtp.setProperty(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        smtp.setProperty("mail.smtp.timeout", readTimeout);
        smtp.setProperty("mail.smtp.writetimeout", readTimeout);
        sender.setJavaMailProperties(smtp);
    }

    @Override
    public void send(Mail mail) {
        var message = envelopes.message(mail, sender.getSession());
        takeTurn();
        try {
            sender.send(message);
        } catch (MailException failure) {
            throw SmtpVerdict.of(failure);
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new MailNotSentException("other mails are being sent");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MailNotSentException("stopped while waiting for other mails");
        }
    }
}
