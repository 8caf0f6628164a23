package dev.daybook.simulator;

import dev.daybook.simulator.CardPayment.Status;
import dev.daybook.simulator.Movement.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the gateway decides, one question at a time. */
final class Cashier {

    private final String publicUrl;
    private final Duration holdTime;

    Cashier(String publicUrl, Duration holdTime) {
        this.publicUrl = publicUrl;
        this.holdTime = holdTime;
    }

    Step pay(String key, String token, String paymentId, long amountMinor, String currency) {
        Optional<TestCard> known = TestCard.ofToken(token);
        if (known.isEmpty()) {
            return Step.nothing(Reply.ok(Map.of("status", "declined", "code", "unknown-token", "message", "")));
        }
        TestCard card = known.get();
        Status status = switch (card) {
            case DECLINED, INSUFFICIENT_FUNDS -> Status.DECLINED;
            case ACTION_REQUIRED -> Status.ACTION_REQUIRED;
            default -> Status.AUTHORISED;
        };
        CardPayment payment = new CardPayment(
                "sim_" + fresh(),
                paymentId,
                card,
                amountMinor,
                currency,
                status,
                Instant.now().plus(holdTime).truncatedTo(ChronoUnit.MILLIS),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
        return switch (status) {
            case DECLINED -> declined(payment);
            case ACTION_REQUIRED -> actionRequired(payment);
            case AUTHORISED, VOIDED -> authorised(payment, key);
        };
    }

    private static Step declined(CardPayment payment) {
        Map<String, Object> why = Map.of("code", payment.card().declineCode(), "message", "The issuer said no.");
        return new Step(
                Reply.ok(with(why, "status", "declined", "reference", payment.reference())),
                Optional.of(payment),
                List.of(),
                List.of(notice("payment.declined", payment, why)));
    }

    private Step actionRequired(CardPayment payment) {
        Map<String, Object> where = Map.of("actionUrl", publicUrl + "/action/" + payment.reference());
        return new Step(
                Reply.ok(with(where, "status", "action-required", "reference", payment.reference())),
                Optional.of(payment),
                List.of(),
                List.of(notice("payment.action-required", payment, where)));
    }

    private static Step authorised(CardPayment payment, String key) {
        Map<String, Object> until = Map.of("expiresAt", payment.expiresAt().toString());
        Notice notice = notice(
                "payment.authorised",
                payment,
                with(until, "amountMinor", payment.amountMinor(), "currency", payment.currency()));
        boolean withheld = payment.card() == TestCard.TELLS_OUT_OF_ORDER;
        Map<String, Object> answer = payment.card().putsOff(Kind.HOLD)
                ? Map.of("status", "pending", "reference", payment.reference())
                : with(until, "status", "authorised", "reference", payment.reference());
        return new Step(
                Reply.ok(answer),
                Optional.of(withheld ? withholding(payment, notice) : payment),
                List.of(movement(Kind.HOLD, payment, payment.paymentId(), payment.amountMinor(), key)),
                withheld ? List.of() : told(payment, List.of(notice)));
    }

    private static List<Notice> told(CardPayment payment, List<Notice> notices) {
        return payment.card() == TestCard.NEVER_TELLS ? List.of() : notices;
    }

    private static CardPayment withholding(CardPayment p, Notice notice) {
        return new CardPayment(
                p.reference(),
                p.paymentId(),
                p.card(),
                p.amountMinor(),
                p.currency(),
                p.status(),
                p.expiresAt(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(notice));
    }

    /** What the payer answers on the page. */
    Step act(CardPayment payment, String key, boolean approved) {
        if (payment.status() != Status.ACTION_REQUIRED) {
            return Step.nothing(Reply.refusal(409, "already-answered"));
        }
        return approved ? authorised(payment.with(Status.AUTHORISED), key) : declined(payment.with(Status.DECLINED));
    }

    Step capture(CardPayment payment, String key, String captureId, long amountMinor) {
        Optional<String> obstacle = payment.captures().containsKey(captureId)
                ? Optional.of("already-captured")
                : heldObstacle(payment)
                        .or(() -> when(payment.card() == TestCard.CAPTURE_FAILS, "card-closed"))
                        .or(() -> when(amountMinor > payment.leftToCaptureMinor(), "above-authorisation"));
        if (obstacle.isPresent()) {
            return refused("payment.capture-failed", payment, "captureId", captureId, obstacle.get());
        }
        CardPayment next = payment.captured(captureId, amountMinor);
        Step step = done(
                next,
                movement(Kind.CAPTURE, payment, captureId, amountMinor, key),
                Stream.concat(
                                Stream.of(notice("payment.captured", payment, Map.of("captureId", captureId))),
                                payment.withheld().stream())
                        .toList());
        return payment.card() == TestCard.DISPUTED ? disputed(step, next, amountMinor) : step;
    }

    private static Step disputed(Step captured, CardPayment payment, long amountMinor) {
        String disputeId = "dp_" + fresh();
        Map<String, Long> open = new HashMap<>(payment.disputes());
        var _ = open.put(disputeId, amountMinor);
        Notice notice = notice("dispute.opened", payment, Map.of("disputeId", disputeId, "amountMinor", amountMinor));
        return new Step(
                captured.reply(),
                Optional.of(payment.disputes(open)),
                append(captured.movements(), movement(Kind.DISPUTE, payment, disputeId, amountMinor, "")),
                append(captured.notices(), notice));
    }

    /** What the bank decides of a dispute. */
    static Step decide(CardPayment payment, String disputeId, boolean won) {
        Map<String, Long> open = new HashMap<>(payment.disputes());
        long amountMinor = Optional.ofNullable(open.remove(disputeId)).orElse(0L);
        Notice notice = notice(won ? "dispute.won" : "dispute.lost", payment, Map.of("disputeId", disputeId));
        List<Movement> back =
                won ? List.of(movement(Kind.DISPUTE_RETURNED, payment, disputeId, amountMinor, "")) : List.of();
        // what is lost stays open here: it can be neither refunded nor disputed again
        return new Step(
                Reply.ok(Map.of("status", "done")),
                Optional.of(won ? payment.disputes(open) : payment),
                back,
                List.of(notice));
    }

    Step release(CardPayment payment, String key) {
        if (payment.status() == Status.VOIDED) {
            return Step.nothing(Reply.ok(Map.of("status", "done")));
        }
        Optional<String> obstacle =
                heldObstacle(payment).or(() -> when(payment.leftToCaptureMinor() == 0, "already-captured"));
        return obstacle.map(code -> Step.nothing(Reply.ok(Map.of("status", "refused", "code", code))))
                .orElseGet(() -> done(
                        payment.with(Status.VOIDED),
                        movement(Kind.RELEASE, payment, payment.paymentId(), payment.leftToCaptureMinor(), key),
                        List.of(notice("payment.voided", payment, Map.of()))));
    }

    Step refund(CardPayment payment, String key, String refundId, long amountMinor) {
        Optional<String> obstacle = when(payment.refunds().containsKey(refundId), "already-refunded")
                .or(() -> when(amountMinor > payment.leftToRefundMinor(), "above-captured"));
        if (obstacle.isPresent()) {
            return refused("payment.refund-failed", payment, "refundId", refundId, obstacle.get());
        }
        if (payment.card() == TestCard.REFUND_FAILS) {
            Step later = refused("payment.refund-failed", payment, "refundId", refundId, "account-closed");
            return new Step(Reply.ok(Map.of("status", "pending")), Optional.empty(), List.of(), later.notices());
        }
        return done(
                payment.refunded(refundId, amountMinor),
                movement(Kind.REFUND, payment, refundId, amountMinor, key),
                List.of(notice("payment.refunded", payment, Map.of("refundId", refundId))));
    }

    private static Optional<String> heldObstacle(CardPayment payment) {
        return when(payment.status() != Status.AUTHORISED, "not-authorised")
                .or(() -> when(!Instant.now().isBefore(payment.expiresAt()), "authorization-expired"));
    }

    private static Optional<String> when(boolean stands, String code) {
        return stands ? Optional.of(code) : Optional.empty();
    }

    private static Step done(CardPayment payment, Movement movement, List<Notice> notices) {
        String status = payment.card().putsOff(movement.kind()) ? "pending" : "done";
        return new Step(
                Reply.ok(Map.of("status", status)), Optional.of(payment), List.of(movement), told(payment, notices));
    }

    private static Step refused(String type, CardPayment payment, String field, String id, String code) {
        return new Step(
                Reply.ok(Map.of("status", "refused", "code", code)),
                Optional.empty(),
                List.of(),
                told(payment, List.of(notice(type, payment, Map.of(field, id, "code", code)))));
    }

    private static Movement movement(Kind kind, CardPayment p, String id, long amountMinor, String key) {
        return new Movement(kind, p.reference(), p.paymentId(), id, amountMinor, p.currency(), key, Instant.now());
    }

    private static Notice notice(String type, CardPayment payment, Map<String, Object> more) {
        return new Notice(
                "evt_" + fresh(),
                type,
                payment.reference(),
                payment.paymentId(),
                payment.card() == TestCard.TELLS_TWICE,
                more);
    }

    private static Map<String, Object> with(Map<String, Object> some, String k1, Object v1, String k2, Object v2) {
        Map<String, Object> all = new HashMap<>(some);
        var _ = all.put(k1, v1);
        var _ = all.put(k2, v2);
        return Map.copyOf(all);
    }

    private static <T> List<T> append(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
