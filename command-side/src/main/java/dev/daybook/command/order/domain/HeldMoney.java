package dev.daybook.command.order.domain;

/** Whether money that is held for an order may still be asked for. */
public final class HeldMoney {

    private HeldMoney() {}

    /** An order that is not over needs it until all that it comes to has come in. */
    public static boolean isNeededBy(Order order) {
        return switch (order) {
            case Order.Placed(var facts) -> unpaidMinor(facts) > 0;
            case Order.Confirmed(var facts) -> unpaidMinor(facts) > 0;
            case Order.NotPlaced _, Order.Completed _, Order.Cancelled _, Order.Expired _, Order.Archived _ -> false;
        };
    }

    /** What is asked for and not answered has not come in. */
    private static long unpaidMinor(OrderFacts facts) {
        Balance balance = Balance.of(facts);
        return balance.owedMinor() - balance.settledMinor() + facts.payments().capturingMinor();
    }
}
