package dev.daybook.command.stock.domain;

/** Take pieces over from another location; goes together with its {@link SendTransfer}. */
public record TakeTransfer(String stockId, String transferId, int quantity, String fromLocation)
        implements StockCommand {}
