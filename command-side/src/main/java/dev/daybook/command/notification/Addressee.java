package dev.daybook.command.notification;

import dev.daybook.command.order.domain.Order;
import dev.daybook.command.shipment.domain.Label;
import dev.daybook.events.Contact;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.payment.RefundCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever ordered and left an e-mail address, and what is written to them about their order. */
record Addressee(Order order, String number, OrderContent content, Contact contact, String email) {

    /** A mail tells of so many lines at most; the rest is counted. */
    static final int LINES_MAX = 200;

    /** Empty where the order does not exist or nobody left an address. */
    static Optional<Addressee> of(Order order) {
        return order.content()
                .flatMap(content -> content.contact()
                        .flatMap(contact -> contact.email()
                                .filter(email -> !email.isBlank())
                                .map(email ->
                                        new Addressee(order, order.number().orElseThrow(), content, contact, email))));
    }

    /** Empty where the order has come to nothing meanwhile. */
    Optional<Letter> confirmed() {
        List<LineCredit> lines = order.remaining();
        if (lines.isEmpty()) {
            return cameToSomething()
                    ? Optional.of(letter(
                            "Order " + number + " confirmed",
                            Stream.of(Stream.of("thank you for your order " + number
                                    + ". It was confirmed; all of it has come back or was credited since."))))
                    : Optional.empty();
        }
        long totalMinor = lines.stream().mapToLong(LineCredit::creditMinor).sum()
                + content.adjustments().stream()
                        .mapToLong(adjustment -> adjustment.amountMinor())
                        .sum();
        Stream<String> adjustments = content.adjustments().stream()
                .map(adjustment -> adjustment.description() + ": " + amount(adjustment.amountMinor()));
        return Optional.of(letter(
                "Order " + number + " confirmed",
                Stream.of(
                        Stream.of("thank you for your order " + number + ". It is confirmed:", ""),
                        listed(
                                lines,
                                line -> pieces(line.quantity(), line.lineId(), line.sku()) + ": "
                                        + amount(line.creditMinor())),
                        listed(adjustments.toList(), Function.identity()),
                        Stream.of("", "Total: " + amount(totalMinor)))));
    }

    private boolean cameToSomething() {
        return order instanceof Order.Confirmed || order instanceof Order.Completed;
    }

    Letter shipped(List<LineQuantity> lines, Optional<Label> label) {
        return letter(
                "Order " + number + " shipped",
                Stream.of(
                        Stream.of("a parcel of your order " + number + " is on its way:", ""),
                        listed(lines, line -> pieces(line.quantity(), line.lineId(), line.sku())),
                        label.stream().flatMap(Addressee::tracking)));
    }

    Letter refunded(long amountMinor, String currency, Optional<RefundCause> cause) {
        return letter(
                "Refund for order " + number,
                Stream.of(Stream.of("we have sent back " + Amounts.text(amountMinor, currency) + " for your order "
                        + number + cause.map(why -> ", " + words(why)).orElse("") + ".")));
    }

    private Letter letter(String subject, Stream<Stream<String>> paragraphs) {
        List<String> lines = new ArrayList<>();
        lines.add(contact.name().map(name -> "Hello " + name + ",").orElse("Hello,"));
        lines.add("");
        paragraphs.flatMap(Function.identity()).forEach(lines::add);
        return new Letter(contact.name(), email, subject, lines);
    }

    private static Stream<String> tracking(Label label) {
        return Stream.concat(
                Stream.of("", "Carrier: " + label.carrier(), "Tracking number: " + label.trackingNumber()),
                label.trackingUrl().map(url -> "Follow it: " + url).stream());
    }

    private static <T> Stream<String> listed(List<T> all, Function<T, String> words) {
        Stream<String> told = all.stream().limit(LINES_MAX).map(one -> "  " + words.apply(one));
        return all.size() > LINES_MAX
                ? Stream.concat(told, Stream.of("  and " + (all.size() - LINES_MAX) + " more"))
                : told;
    }

    private String pieces(int quantity, String lineId, String sku) {
        String description = descriptions().getOrDefault(lineId, "");
        return quantity + " x " + (description.isBlank() ? sku : description + " (" + sku + ")");
    }

    private Map<String, String> descriptions() {
        return content.lines().stream().collect(Collectors.toMap(OrderLine::lineId, OrderLine::description));
    }

    private String amount(long amountMinor) {
        return Amounts.text(amountMinor, content.currency());
    }

    /** The cause only: what staff wrote beside it was not written for the customer. */
    private static String words(RefundCause cause) {
        return switch (cause) {
            case RETURN -> "for what you returned";
            case GOODWILL -> "as a gesture of goodwill";
            case CANCEL -> "for what was cancelled";
            case EDIT -> "because the order was changed";
        };
    }
}
