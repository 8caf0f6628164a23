package dev.daybook.command.stock.domain;

/** Take pieces over from another location; goes together with its {@link SendTransfer}. */
public record TakeTransfer(String stockId, String transferId, int quantity, String fromLocation)
        implements StockCommand {

    /** How what was sent arrives. */
    public static TakeTransfer of(SendTransfer sent) {
        StockId from = StockId.parse(sent.stockId());
        return new TakeTransfer(
                from.at(sent.toLocation()).toString(), sent.transferId(), sent.quantity(), from.location());
    }
}
