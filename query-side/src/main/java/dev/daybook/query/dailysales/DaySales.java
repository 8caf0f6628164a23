package dev.daybook.query.dailysales;

/**
 * The sales of one day in one currency.
 *
 * @param salesMinor what was sold
 * @param creditedMinor what was given back of it or of earlier sales, not negative
 */
record DaySales(
        String day,
        String currency,
        long orders,
        long credits,
        long unitsSold,
        long unitsCredited,
        long salesMinor,
        long creditedMinor) {

    static DaySales none(String day, String currency) {
        return new DaySales(day, currency, 0, 0, 0, 0, 0, 0);
    }

    DaySales plusSales(long count, long units, long amountMinor) {
        return new DaySales(
                day,
                currency,
                orders + count,
                credits,
                unitsSold + units,
                unitsCredited,
                Math.addExact(salesMinor, amountMinor),
                creditedMinor);
    }

    DaySales plusCredits(long count, long units, long amountMinor) {
        return new DaySales(
                day,
                currency,
                orders,
                credits + count,
                unitsSold,
                unitsCredited + units,
                salesMinor,
                Math.addExact(creditedMinor, amountMinor));
    }

    DaySales plus(DaySales other) {
        return plusSales(other.orders, other.unitsSold, other.salesMinor)
                .plusCredits(other.credits, other.unitsCredited, other.creditedMinor);
    }
}
