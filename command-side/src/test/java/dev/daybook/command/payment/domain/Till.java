package dev.daybook.command.payment.domain;

import static dev.daybook.command.payment.domain.SamplePayment.SOON;
import static dev.daybook.command.payment.domain.SamplePayment.action;
import static dev.daybook.command.payment.domain.SamplePayment.authorize;
import static dev.daybook.command.payment.domain.SamplePayment.decline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a cashier would note of one payment of 10.00: one word for how far it is, and a slip for each id; no events. */
final class Till {

    private record Slip(long amountMinor, String mark) {}

    private final Map<String, Slip> slips = new HashMap<>();
    private String stage = "nothing";
    private String reference = "";
    private long heldMinor;
    private boolean imported;

    /** What should become of a command: {@code ok}, {@code same}, or the rule that forbids it. */
    String take(PaymentCommand command) {
        if (stage.equals("nothing") && !(command instanceof InitiatePayment || command instanceof ImportPayment)) {
            return "not-found";
        }
        return switch (command) {
            case InitiatePayment _ ->
                stage.equals("nothing") ? to("initiated") : imported ? "already-initiated" : "same";
            case ImportPayment c -> takeOver(c);
            case ImportRefund c -> {
                String taken = ask("r", c.refundId(), c.amountMinor());
                yield taken.equals("ok") ? answer("r", c.refundId(), "done") : taken;
            }
            case RequireAction c -> action(c.gatewayReference());
            case AuthorizePayment c -> authorize(c);
            case DeclinePayment _ -> decline();
            case RequestCapture c -> ask("c", c.captureId(), c.amountMinor());
            case ConfirmCapture c -> answer("c", c.captureId(), "done");
            case FailCapture c -> answer("c", c.captureId(), "failed");
            case RequestVoid _ -> letGo();
            case ConfirmVoid _ -> confirmVoid();
            case ExpireAuthorization c -> expire(c);
            case RequestRefund c -> ask("r", c.refundId(), c.amountMinor());
            case ConfirmRefund c -> answer("r", c.refundId(), "done");
            case FailRefund c -> answer("r", c.refundId(), "failed");
            case OpenChargeback c -> ask("d", c.chargebackId(), c.amountMinor());
            case WinChargeback c -> answer("d", c.chargebackId(), "won");
            case LoseChargeback c -> answer("d", c.chargebackId(), "lost");
        };
    }

    private String to(String next) {
        stage = next;
        return "ok";
    }

    private String takeOver(ImportPayment c) {
        if (!stage.equals("nothing")) {
            return imported ? "same" : "already-initiated";
        }
        imported = true;
        reference = c.source();
        heldMinor = c.amountMinor();
        slips.put("cimported", new Slip(c.amountMinor(), "done"));
        return to("held");
    }

    private boolean is(String... stages) {
        return List.of(stages).contains(stage);
    }

    private String action(String told) {
        if (is("declined")) {
            return "already-declined";
        }
        if (!is("initiated")) {
            return told.equals(reference) ? "same" : "id-taken";
        }
        reference = told;
        return to("action");
    }

    private String authorize(AuthorizePayment c) {
        if (is("declined") || (is("voided", "expired") && sumMinor("c", "done") == 0)) {
            return "already-" + stage;
        }
        if (!is("initiated") && !c.gatewayReference().equals(reference)) {
            return "id-taken";
        }
        long amountMinor = c.amountMinor().orElse(is("initiated", "action") ? 1000L : heldMinor);
        if (!is("initiated", "action")) {
            return amountMinor == heldMinor ? "same" : "amount-mismatch";
        }
        if (amountMinor > 1000) {
            return "amount-mismatch";
        }
        reference = c.gatewayReference();
        heldMinor = amountMinor;
        return to("held");
    }

    private String decline() {
        if (is("declined")) {
            return "same";
        }
        return is("initiated", "action") ? to("declined") : "already-authorized";
    }

    private String ask(String kind, String id, long amountMinor) {
        if (amountMinor == 0) {
            return "invalid-content";
        }
        if (slips.containsKey(kind + id)) {
            return Objects.requireNonNull(slips.get(kind + id)).amountMinor() == amountMinor ? "same" : "id-taken";
        }
        if (kind.equals("c") && !is("held")) {
            return switch (stage) {
                case "voiding" -> "void-requested";
                case "declined", "voided", "expired" -> "already-" + stage;
                default -> "not-authorized";
            };
        }
        if (amountMinor > leftMinor(kind)) {
            return switch (kind) {
                case "c" -> "capture-above-authorisation";
                case "r" -> "refund-above-captured";
                default -> "chargeback-above-captured";
            };
        }
        slips.put(kind + id, new Slip(amountMinor, "asked"));
        return "ok";
    }

    private String answer(String kind, String id, String mark) {
        String name = kind.equals("c") ? "capture" : kind.equals("r") ? "refund" : "chargeback";
        Slip slip = slips.getOrDefault(kind + id, new Slip(0, "missing"));
        if (slip.mark().equals("asked")) {
            slips.put(kind + id, new Slip(slip.amountMinor(), mark));
            return "ok";
        }
        if (slip.mark().equals(mark)) {
            return "same";
        }
        return switch (slip.mark()) {
            case "missing" -> name + "-not-found";
            case "done" -> kind.equals("c") ? "already-captured" : "already-refunded";
            default -> name + "-" + slip.mark();
        };
    }

    private String letGo() {
        return switch (stage) {
            case "held" -> isUsed() ? "not-voidable" : to("voiding");
            case "voiding", "voided" -> "same";
            case "declined", "expired" -> "already-" + stage;
            default -> "not-authorized";
        };
    }

    private String confirmVoid() {
        return switch (stage) {
            case "voiding" -> to("voided");
            case "voided" -> "same";
            case "expired" -> "already-expired";
            default -> "void-not-requested";
        };
    }

    private String expire(ExpireAuthorization c) {
        if (is("held") && isUsed()) {
            return "not-expirable";
        }
        return switch (stage) {
            case "held", "voiding" -> c.at().isBefore(SOON) ? "not-yet-expired" : to("expired");
            case "expired" -> "same";
            case "declined", "voided" -> "already-" + stage;
            default -> "not-authorized";
        };
    }

    /** Something was asked for and not answered, or nothing is left. */
    private boolean isUsed() {
        return sumMinor("c", "asked") > 0 || leftMinor("c") == 0;
    }

    private long leftMinor(String kind) {
        return kind.equals("c")
                ? heldMinor - sumMinor("c", "asked", "done")
                : sumMinor("c", "done") - sumMinor("r", "asked", "done") - sumMinor("d", "asked", "lost");
    }

    private long sumMinor(String kind, String... marks) {
        long sum = 0;
        for (Map.Entry<String, Slip> slip : slips.entrySet()) {
            if (slip.getKey().startsWith(kind)
                    && List.of(marks).contains(slip.getValue().mark())) {
                sum += slip.getValue().amountMinor();
            }
        }
        return sum;
    }
}
