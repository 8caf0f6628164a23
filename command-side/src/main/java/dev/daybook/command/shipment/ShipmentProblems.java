package dev.daybook.command.shipment;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;

/** What a parcel's refusals mean and what to do about them. */
final class ShipmentProblems {

    private ShipmentProblems() {}

    static List<ProblemPage> pages() {
        return List.of(
                page("not-found", 404, "There is no shipment with this id."),
                page("already-created", 409, "The id belongs to another parcel. Use a new id for a new one."),
                page("not-dispatched", 409, "The parcel has not left the house. Dispatch it first."),
                page(
                        "already-dispatched",
                        409,
                        "The parcel has left the house, so it is neither undone nor labelled anew."),
                page(
                        "other-carrier",
                        409,
                        "The label is of another carrier. Leave the carrier out, or label the parcel anew."),
                page("already-delivered", 409, "The parcel has arrived. What comes back after that is a return."),
                page(
                        "already-returning",
                        409,
                        "The carrier is bringing the parcel back. If it arrived all the same, take it up with the carrier."),
                page("already-returned", 409, "The parcel came back. Its pieces are sent again in a new one."),
                page(
                        "already-lost",
                        409,
                        "The parcel was given up, and its order told so. Tracking messages that come late are ignored; a parcel that comes forth is for people to settle: receive its pieces into stock, or leave them to the customer."),
                page(
                        "already-cancelled",
                        409,
                        "The parcel was undone before it left. Its pieces are packed in a new one."));
    }

    private static ProblemPage page(String rule, int status, String explanation) {
        return new ProblemPage("shipment." + rule, status, explanation);
    }
}
