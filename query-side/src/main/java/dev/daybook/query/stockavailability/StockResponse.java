package dev.daybook.query.stockavailability;

import java.util.List;

/** A page of stock on the wire. */
record StockResponse(List<Stock> stock) {

    /**
     * The pieces of one SKU at one location.
     *
     * @param onHand pieces in the house, reserved ones included
     * @param reserved pieces in the house that are kept for somebody
     * @param available pieces that the next buyer could get
     * @param backordered pieces that are promised out of what comes next
     * @param reservations how many have a piece or wait for one
     */
    record Stock(
            String sku,
            String location,
            int onHand,
            int reserved,
            int available,
            int backordered,
            int reservations,
            long version) {

        static Stock of(StockAvailability stock) {
            return new Stock(
                    stock.sku(),
                    stock.location(),
                    stock.level().onHand(),
                    stock.level().reserved(),
                    stock.available(),
                    stock.level().backordered(),
                    stock.holds().size(),
                    stock.version());
        }
    }

    static StockResponse of(List<StockAvailability> rows) {
        return new StockResponse(rows.stream().map(Stock::of).toList());
    }
}
