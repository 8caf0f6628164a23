package dev.daybook.command.stock.domain;

/** Take new pieces in. */
public record ReceiveStock(String stockId, String receiptId, int quantity) implements StockCommand {}
