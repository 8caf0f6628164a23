package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One payment, counted from its events alone; a movement is told as the gateway's ledger tells it. */
final class PaymentBook {

    private final String paymentId;
    private final List<Moved> movements = new ArrayList<>();
    private String orderId = "";
    private boolean card;
    private long wantedMinor;
    private long refusedCapturesMinor;
    private long refusedRefundsMinor;

    private PaymentBook(String paymentId) {
        this.paymentId = paymentId;
    }

    /** Every payment by its id. */
    static Map<String, PaymentBook> of(Collection<Recorded> events) {
        Map<String, PaymentBook> payments = new LinkedHashMap<>();
        for (Recorded event : events) {
            if (event.type().startsWith("payment.")) {
                payments.computeIfAbsent(event.text("paymentId"), PaymentBook::new)
                        .apply(event);
            }
        }
        return payments;
    }

    private void apply(Recorded event) {
        long amount = event.number("amountMinor");
        switch (event.type()) {
            case "payment.initiated" -> {
                orderId = event.text("orderId");
                wantedMinor = amount;
                card = !event.text("token").isEmpty();
            }
            case "payment.authorized" -> move("HOLD", paymentId, amount);
            case "payment.voided" -> move("RELEASE", paymentId, wantedMinor - movedMinor("CAPTURE"));
            case "payment.captured" -> move("CAPTURE", event.text("captureId"), amount);
            case "payment.refund-succeeded" -> move("REFUND", event.text("refundId"), amount);
            case "payment.chargeback-opened" -> move("DISPUTE", event.text("chargebackId"), amount);
            case "payment.capture-failed" -> refusedCapturesMinor += amount;
            case "payment.refund-failed" -> refusedRefundsMinor += amount;
            default -> {}
        }
    }

    private void move(String kind, String id, long amountMinor) {
        movements.add(new Moved(kind, paymentId, id, amountMinor));
    }

    String orderId() {
        return orderId;
    }

    /** Whether the gateway moves its money. */
    boolean card() {
        return card;
    }

    long wantedMinor() {
        return wantedMinor;
    }

    List<Moved> movements() {
        return movements;
    }

    long movedMinor(String kind) {
        return movements.stream()
                .filter(moved -> moved.kind().equals(kind))
                .mapToLong(Moved::amountMinor)
                .sum();
    }

    long count(String kind) {
        return movements.stream().filter(moved -> moved.kind().equals(kind)).count();
    }

    /** What came in, less what went back; what the gateway refused counts as if it had not. */
    long settledMinor() {
        return movedMinor("CAPTURE") - movedMinor("REFUND") + refusedCapturesMinor - refusedRefundsMinor;
    }
}
