package dev.daybook.command.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts letters into the form in which mails travel. */
final class Envelopes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String LINE_END = "\r\n";

    private final InternetAddress from;
    private final String domain;

    /**
     * Knows the sender.
     *
     * @throws IllegalArgumentException when it is no address
     */
    Envelopes(String from) {
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException no) {
            throw new IllegalArgumentException("daybook.mail.from is no address: " + from, no);
        }
        String address = this.from.getAddress();
        this.domain = address.substring(address.lastIndexOf('@') + 1);
    }

    /**
     * The mail as it travels.
     *
     * @throws RefusedMailException when the address is none
     */
    MimeMessage message(Mail mail, Session session) {
        InternetAddress to = address(mail.letter());
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(from);
            message.setRecipient(MimeMessage.RecipientType.TO, to);
            message.setSubject(mail.letter().subject(), UTF_8.name());
            message.setHeader("Date", DATE.format(mail.date()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setText(String.join(LINE_END, mail.letter().lines()) + LINE_END, UTF_8.name());
            message.saveChanges();
            message.setHeader("Message-ID", "<" + mail.id() + "@" + domain + ">");
            return message;
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One plain address; a part before the @ that is not ASCII is refused, since few servers take it. */
    private static InternetAddress address(Letter letter) {
        try {
            String email = letter.email();
            int at = email.lastIndexOf('@');
            String plain = email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
            InternetAddress address = new InternetAddress(plain, true);
            if (at < 1
                    || address.isGroup()
                    || !plain.equals(address.getAddress())
                    || !US_ASCII.newEncoder().canEncode(plain)) {
                throw new RefusedMailException("the address is none");
            }
            if (letter.name().isPresent()) {
                address.setPersonal(letter.name().get(), UTF_8.name());
            }
            return address;
        } catch (AddressException | IllegalArgumentException | UnsupportedEncodingException _) {
            throw new RefusedMailException("the address is none");
        }
    }
}
