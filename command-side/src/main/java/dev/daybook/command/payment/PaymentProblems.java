package dev.daybook.command.payment;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;
import java.util.stream.Stream;

/** What a payment's refusals mean and what to do about them. */
final class PaymentProblems {

    private PaymentProblems() {}

    static List<ProblemPage> pages() {
        return Stream.of(beginning(), holding(), capturing(), goingBack())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ProblemPage> beginning() {
        return List.of(
                page("not-found", 404, "There is no payment with this id."),
                page("order-not-found", 404, "There is no order with this id, so there is nothing to pay."),
                page(
                        "no-gateway",
                        409,
                        "No payment gateway is configured here, so a card's token is of no use. Record the payment by hand, without one."),
                page("currency-mismatch", 422, "An order is paid in its own currency."),
                page("invalid-content", 422, "An amount is above 0; errors[] lists every fault."),
                page(
                        "already-initiated",
                        409,
                        "The id belongs to a payment with other content. Use a new id for a new payment."),
                page(
                        "id-taken",
                        409,
                        "The id of a capture, a refund or a chargeback was used with other content, or the gateway's reference is another one."),
                page("too-many", 409, "A payment keeps at most 1,000 captures, refunds and chargebacks each."));
    }

    private static List<ProblemPage> holding() {
        return List.of(
                page("not-authorized", 409, "No money is held yet; wait for the authorisation."),
                page("already-authorized", 409, "Money was held, so the payment cannot be declined. Void it instead."),
                page("already-declined", 409, "The payment was declined for good. Begin another one."),
                page("already-voided", 409, "What was held was let go. Begin another payment."),
                page("already-expired", 409, "The money is no longer held. Begin another payment."),
                page(
                        "amount-mismatch",
                        409,
                        "At most what was to be paid is authorised, and an authorisation keeps its amount."),
                page("void-requested", 409, "The held money is being let go, so it cannot be captured."),
                page("void-not-requested", 409, "Nobody asked to void the payment, so there is nothing to confirm."),
                page(
                        "not-voidable",
                        409,
                        "Nothing is left to let go, or a capture is not answered. Wait for the answer; what came in is refunded."),
                page("not-expirable", 409, "All of the held money came in, or a capture is not answered."),
                page("not-yet-expired", 409, "The authorisation was told to last longer."));
    }

    private static List<ProblemPage> capturing() {
        return List.of(
                page("capture-above-authorisation", 409, "Captures cannot come to more than is held."),
                page("capture-not-found", 409, "Nobody asked for a capture with this id."),
                page("capture-failed", 409, "The capture failed. Ask again under a new id."),
                page("already-captured", 409, "The money of this capture came in, so it cannot fail."));
    }

    private static List<ProblemPage> goingBack() {
        return List.of(
                page("refund-above-captured", 409, "Refunds and chargebacks cannot come to more than came in."),
                page("refund-not-found", 409, "Nobody asked for a refund with this id."),
                page("refund-failed", 409, "The refund failed. Ask again under a new id."),
                page("already-refunded", 409, "The money of this refund went back, so it cannot fail."),
                page(
                        "chargeback-above-captured",
                        409,
                        "The payer cannot claim back more than is left after refunds. Show the bank what was refunded."),
                page("chargeback-not-found", 409, "There is no chargeback with this id."),
                page("chargeback-won", 409, "The bank has decided for the shop."),
                page("chargeback-lost", 409, "The bank has decided for the payer."));
    }

    private static ProblemPage page(String rule, int status, String explanation) {
        return new ProblemPage("payment." + rule, status, explanation);
    }
}
