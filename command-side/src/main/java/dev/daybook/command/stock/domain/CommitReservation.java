package dev.daybook.command.stock.domain;

/** Let reserved pieces leave the house in a shipment. */
public record CommitReservation(String stockId, String reservationId, String shipmentId, int quantity)
        implements StockCommand {}
