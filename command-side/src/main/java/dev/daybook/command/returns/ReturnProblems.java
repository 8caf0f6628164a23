package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;
import java.util.stream.Stream;

/** What a return's refusals mean and what to do about them. */
final class ReturnProblems {

    private ReturnProblems() {}

    static List<ProblemPage> pages() {
        return Stream.of(beginning(), standing(), pieces())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ProblemPage> beginning() {
        return List.of(
                page(
                        "not-found",
                        404,
                        "There is no return with this id. A customer is told the same of a return that is somebody else's."),
                page("order-not-found", 404, "There is no order with this id, so nothing of it can come back."),
                page(
                        "invalid-content",
                        422,
                        "It is about one piece at least, and a request names each line once; errors[] lists every fault."),
                page(
                        "already-requested",
                        409,
                        "The id belongs to a return with other content. Use a new id for a new return."),
                page(
                        "not-importable",
                        409,
                        "A return is taken over for an order that was taken over too, has these pieces to give back and was paid for; errors[] says what is not so."),
                page(
                        "not-returnable",
                        409,
                        "The order has no such line, or the customer has fewer pieces of it; errors[] names each such line."),
                page(
                        "window-over",
                        409,
                        "The pieces arrived too long ago, errors[] names each such line and how many of it may still come back; windowOverride with a reason takes them nonetheless."));
    }

    private static List<ProblemPage> standing() {
        return List.of(
                page(
                        "not-approved",
                        409,
                        "Nobody decided yet whether the pieces may come back. Approve the return first."),
                page(
                        "already-approved",
                        409,
                        "The return was approved, so it cannot be declined and keeps the label it has. Cancel it instead."),
                page("already-declined", 409, "The return was declined for good. Request another one."),
                page(
                        "already-received",
                        409,
                        "Pieces came back, so the return cannot be cancelled, and when all did no parcel is on its way. Inspect and close it."),
                page("nothing-received", 409, "Nothing came back, so there is nothing to close. Cancel the return."),
                page("not-inspected", 409, "The message says how many pieces are to be inspected first."),
                page(
                        "already-closed",
                        409,
                        "Nothing more happens to a closed return. For pieces that come later request another one; receive stock by hand."),
                page("already-cancelled", 409, "The return was called off. Request another one."),
                page(
                        "already-exchanged",
                        409,
                        "Another order was placed in exchange for the return, and it was neither cancelled nor did it expire; the message names it. Edit or cancel that one, or place an order that is no exchange."));
    }

    private static List<ProblemPage> pieces() {
        return List.of(
                page(
                        "too-many-received",
                        409,
                        "No more pieces of a line come back than were requested; errors[] names each such line."),
                page(
                        "not-received",
                        409,
                        "Only pieces that came back are inspected, each once; errors[] names each such line."),
                page(
                        "not-accepted",
                        409,
                        "Only accepted pieces go back on the shelf, each once; errors[] names each such line."),
                page(
                        "not-creditable",
                        409,
                        "The order has fewer pieces left to credit, perhaps because they came back under another return; errors[] names each such line. Reject the others."),
                page(
                        "id-taken",
                        409,
                        "The id of a receipt, an inspection or a restock was used with other content. Use a new id for a new one."),
                page(
                        "too-many",
                        409,
                        "A return keeps at most 1,000 parcels, receipts, inspections and restocks each."));
    }

    private static ProblemPage page(String rule, int status, String text) {
        return new ProblemPage("return." + rule, status, text);
    }
}
