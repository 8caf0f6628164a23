package dev.daybook.command.stock;

import dev.daybook.command.infrastructure.ProblemPage;
import java.util.List;

/** What stock's refusals mean and what to do about them. */
final class StockProblems {

    private StockProblems() {}

    static List<ProblemPage> pages() {
        return List.of(
                new ProblemPage(
                        "stock.insufficient",
                        409,
                        "There are fewer pieces; the message says how many could be had. Ask for fewer, wait, or reserve with backorder."),
                new ProblemPage(
                        "stock.reserved-pieces",
                        409,
                        "The pieces are there but kept for somebody. Release or expire reservations first."),
                new ProblemPage(
                        "stock.too-many", 409, "One location holds at most a thousand million pieces of a SKU."),
                new ProblemPage(
                        "stock.id-taken",
                        409,
                        "The id of a receipt, an adjustment, a transfer or a shipment names one movement. Use a new id for a new one."),
                new ProblemPage(
                        "stock.reservation-id-taken",
                        409,
                        "The id belongs to a reservation of another quantity, be it over or not. Use a new id for a new one."),
                new ProblemPage(
                        "stock.not-reserved",
                        409,
                        "The reservation is unknown or has fewer pieces left; the message says how many."),
                new ProblemPage(
                        "stock.reservation-expired",
                        409,
                        "The time of the reservation is over and cannot be extended. Reserve again under a new id."),
                new ProblemPage(
                        "stock.reservation-of-order",
                        409,
                        "The pieces are kept for an order. Extend its time, cancel its lines or send its parcels instead; the stock follows."),
                new ProblemPage("stock.same-location", 422, "Pieces are transferred to another location only."));
    }
}
