package dev.daybook.query.dailysales;

import dev.daybook.query.infrastructure.http.Money;
import java.util.List;

/** A page of days, and the sums of the whole range, on the wire; net is sales less credited. */
record DailySalesResponse(List<Day> days, List<Total> totals) {

    record Day(
            String day,
            String currency,
            long orders,
            long credits,
            long unitsSold,
            long unitsCredited,
            Money sales,
            Money credited,
            Money net) {

        static Day of(DaySales day) {
            return new Day(
                    day.day(),
                    day.currency(),
                    day.orders(),
                    day.credits(),
                    day.unitsSold(),
                    day.unitsCredited(),
                    new Money(day.salesMinor(), day.currency()),
                    new Money(day.creditedMinor(), day.currency()),
                    new Money(day.salesMinor() - day.creditedMinor(), day.currency()));
        }
    }

    record Total(
            String currency,
            long orders,
            long credits,
            long unitsSold,
            long unitsCredited,
            Money sales,
            Money credited,
            Money net) {

        static Total of(DaySales sum) {
            Day day = Day.of(sum);
            return new Total(
                    day.currency(),
                    day.orders(),
                    day.credits(),
                    day.unitsSold(),
                    day.unitsCredited(),
                    day.sales(),
                    day.credited(),
                    day.net());
        }
    }
}
