package dev.daybook.command.stock.domain;

/** Give free pieces away to another location; goes together with its {@link TakeTransfer}. */
public record SendTransfer(String stockId, String transferId, int quantity, String toLocation)
        implements StockCommand {}
