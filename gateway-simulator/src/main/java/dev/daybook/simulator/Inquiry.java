package dev.daybook.simulator;

import dev.daybook.simulator.CardPayment.Status;
import dev.daybook.simulator.Movement.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the gateway tells those who ask how a payment stands; what it answered "pending", it decides a while later. */
final class Inquiry {

    private final Books books;
    private final String publicUrl;
    private final Duration decidesAfter;

    Inquiry(Books books, String publicUrl, Duration decidesAfter) {
        this.books = books;
        this.publicUrl = publicUrl;
        this.decidesAfter = decidesAfter;
    }

    Reply about(String paymentId) {
        return books.newest(paymentId).map(this::told).orElseGet(() -> Reply.refusal(404, "not-found"));
    }

    private Reply told(CardPayment payment) {
        Map<String, Object> report = new HashMap<>(standing(payment));
        var _ = report.put("reference", payment.reference());
        var _ = report.put("captures", movements(payment, Kind.CAPTURE, "payment.capture-failed", "captureId"));
        var _ = report.put("refunds", movements(payment, Kind.REFUND, "payment.refund-failed", "refundId"));
        return Reply.ok(report);
    }

    private Map<String, Object> standing(CardPayment payment) {
        return switch (payment.status()) {
            case ACTION_REQUIRED ->
                Map.of("status", "action-required", "actionUrl", publicUrl + "/action/" + payment.reference());
            case DECLINED -> Map.of("status", "declined", "code", payment.card().declineCode(), "message", "");
            case AUTHORISED, VOIDED -> held(payment);
        };
    }

    private Map<String, Object> held(CardPayment payment) {
        if (isUndecided(payment, Kind.HOLD)) {
            return Map.of("status", "pending");
        }
        if (payment.status() == Status.VOIDED && !isUndecided(payment, Kind.RELEASE)) {
            return Map.of("status", "voided");
        }
        boolean over = !Instant.now().isBefore(payment.expiresAt());
        return Map.of(
                "status",
                over ? "expired" : "authorised",
                "amountMinor",
                payment.amountMinor(),
                "expiresAt",
                payment.expiresAt().toString());
    }

    private boolean isUndecided(CardPayment payment, Kind kind) {
        return books.moved(payment.reference(), kind).anyMatch(moved -> isUndecided(payment, moved));
    }

    private boolean isUndecided(CardPayment payment, Movement moved) {
        return payment.card().putsOff(moved.kind())
                && moved.at().plus(decidesAfter).isAfter(Instant.now());
    }

    /** By the ids that the asker gave: done, still pending, or refused and why. */
    private Map<String, Object> movements(CardPayment payment, Kind kind, String refusal, String field) {
        Map<String, Object> movements = books.refused(payment.reference(), refusal)
                .collect(Collectors.toMap(
                        no -> String.valueOf(no.more().get(field)),
                        no -> Map.of(
                                "status",
                                "refused",
                                "code",
                                String.valueOf(no.more().get("code"))),
                        (_, later) -> later,
                        HashMap::new));
        books.moved(payment.reference(), kind)
                .forEach(moved ->
                        movements.put(moved.id(), Map.of("status", isUndecided(payment, moved) ? "pending" : "done")));
        return movements;
    }
}
