package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.RetailRow.RetailLine;

/** What a readable line stands for. */
enum LineMeaning {
    /** Pieces sold, or on a credit given back. */
    PRODUCT,
    /** Shipping, fee or discount of the whole order. */
    ADJUSTMENT,
    /** Pieces that left the stock with no buyer. */
    STOCK_WRITE_OFF,
    /** An entry of the accounts. */
    BAD_DEBT,
    /** Signs that no rule covers. */
    UNCLEAR;

    static LineMeaning of(RetailLine line) {
        return switch (line.invoice().kind()) {
            case BAD_DEBT -> BAD_DEBT;
            case SALE -> ofSale(line);
            case CREDIT -> ofCredit(line);
        };
    }

    private static LineMeaning ofSale(RetailLine line) {
        if (line.quantity() < 0 && line.price().signum() == 0) {
            return STOCK_WRITE_OFF;
        }
        if (ServiceCode.isOne(line.sku())) {
            return ADJUSTMENT;
        }
        return line.quantity() > 0 && line.price().signum() >= 0 ? PRODUCT : UNCLEAR;
    }

    private static LineMeaning ofCredit(RetailLine line) {
        if (ServiceCode.isOne(line.sku())) {
            return ADJUSTMENT;
        }
        return line.quantity() < 0 && line.price().signum() >= 0 ? PRODUCT : UNCLEAR;
    }
}
