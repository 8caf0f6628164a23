package dev.daybook.command.fulfilment;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;

/** What a fulfilment's refusals mean and what to do about them. */
final class FulfilmentProblems {

    private FulfilmentProblems() {}

    static List<ProblemPage> pages() {
        return List.of(
                page("not-found", 404, "There is no fulfilment with this id."),
                page(
                        "already-created",
                        409,
                        "The id belongs to a fulfilment of other pieces. Use a new id for a new fulfilment."),
                page(
                        "on-hold",
                        409,
                        "The work is stopped. Release it before it goes on; pieces may be unpacked and taken away."),
                page("not-allocated", 409, "Nobody has taken the work on. Allocate it first."),
                page("not-picking", 409, "Nothing was taken off the shelves yet. Pick before you pack."),
                page(
                        "already-closed",
                        409,
                        "All that was to be sent from here has left. The order gives more pieces to a new fulfilment."),
                page(
                        "already-cancelled",
                        409,
                        "Nothing is to be sent from here any more. The order gives more pieces to a new fulfilment."),
                page(
                        "lines-unavailable",
                        409,
                        "A line is not here or has fewer pieces left; errors[] names each such line."),
                page(
                        "shipment-id-taken",
                        409,
                        "The id belongs to a parcel with other pieces or to one that was undone. Use a new id for a new parcel."),
                page("parcel-not-found", 409, "The fulfilment never had a parcel with this id."),
                page("parcel-unpacked", 409, "The parcel was undone. Pack its pieces again under a new id."),
                page("already-dispatched", 409, "The parcel has left the house, so it cannot be undone."),
                page(
                        "too-many-parcels",
                        409,
                        "A fulfilment keeps at most 1,000 parcels, those that were undone included."),
                page(
                        "invalid-content",
                        422,
                        "The lines contradict themselves or the known ones; errors[] lists every fault."));
    }

    private static ProblemPage page(String rule, int status, String explanation) {
        return new ProblemPage("fulfilment." + rule, status, explanation);
    }
}
