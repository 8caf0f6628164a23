package dev.daybook.command.notification;

import dev.daybook.command.order.domain.Order;
import dev.daybook.events.Contact;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** An order over two lamps and a cup, whoever ordered it, and mails as those read them who get them. */
final class SampleLetters {

    static final String EMAIL = "ada@example.org";
    static final OrderLine LAMPS = line("1", "LAMP", "A lamp", 2, "25", 5000);
    static final OrderLine CUP = line("2", "CUP", "", 1, "3.5", 350);
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private SampleLetters() {}

    static OrderLine line(String id, String sku, String description, int quantity, String price, long totalMinor) {
        return new OrderLine(
                id, sku, description, quantity, new BigDecimal(price), Optional.empty(), Optional.empty(), totalMinor);
    }

    static OrderPlaced placed(Optional<Contact> contact, OrderLine... lines) {
        OrderContent content = new OrderContent(
                Optional.empty(),
                "EUR",
                List.of(lines),
                List.of(new Adjustment(AdjustmentKind.SHIPPING, "POST", "Parcel", 490)),
                Optional.empty(),
                contact,
                Optional.empty(),
                Optional.empty());
        return new OrderPlaced("o-1", "10042", content);
    }

    static Optional<Contact> contact(Optional<String> name, Optional<String> email) {
        return Optional.of(new Contact(name, email, Optional.empty()));
    }

    static Optional<Addressee> addressee(OrderPlaced placed, OrderEvent... later) {
        return Addressee.of(Order.rules()
                .after(Stream.concat(Stream.of(placed), Stream.of(later)).toList()));
    }

    static Addressee ada(OrderEvent... later) {
        return addressee(placed(contact(Optional.of("Ada"), Optional.of(EMAIL)), LAMPS, CUP), later)
                .orElseThrow();
    }

    static Mail mail(Letter letter) {
        return new Mail(letter, "notification.e-1.0", NOON);
    }

    static Mail mailTo(String email) {
        return mail(new Letter(Optional.of("Ada"), email, "Order 10042 confirmed", List.of("Hello Ada,")));
    }

    /** What becomes of a mail on its way through bytes. */
    static MimeMessage read(MimeMessage message) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return read(bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static MimeMessage read(byte[] bytes) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The text with plain ends of lines. */
    static String text(MimeMessage message) {
        try {
            return message.getContent().toString().replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
