package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineCredit;

/**
 * What an order is worth and what is paid, in minor units.
 *
 * @param owedMinor what it comes to, of what is neither cancelled nor credited nor returned
 * @param earnedMinor what of it has left the house
 * @param heldMinor authorised, and not yet asked for
 * @param takenMinor came in or is asked for, less what goes back
 * @param prepaidMinor came in or is asked for without a parcel
 * @param goodwillMinor went back out of goodwill, and counts as if it had been paid
 */
record Balance(
        long owedMinor, long earnedMinor, long heldMinor, long takenMinor, long prepaidMinor, long goodwillMinor) {

    static Balance of(OrderFacts facts) {
        return facts.payments().elsewhere() ? ofTakenOver(facts) : ofPlaced(facts);
    }

    /** Where it came from it was sent and paid for: nothing is due, and what is credited is what the credits say. */
    private static Balance ofTakenOver(OrderFacts facts) {
        Payments payments = facts.payments();
        long owed = Math.max(0, facts.content().totalMinor() - facts.returnedMinor());
        return new Balance(
                owed,
                Math.min(owed, payments.takenMinor() + payments.goodwillMinor()),
                payments.heldMinor(),
                payments.takenMinor(),
                payments.prepaidMinor(),
                payments.goodwillMinor());
    }

    private static Balance ofPlaced(OrderFacts facts) {
        boolean over = facts.lines().count(LineBalance::remaining) == 0
                && facts.goods().parcels().isEmpty();
        boolean sent = facts.lines().count(LineBalance::shipped) > 0
                || !facts.goods().parcels().isEmpty();
        long lines =
                facts.lines().rest().stream().mapToLong(LineCredit::creditMinor).sum();
        long earned = facts.lines().byLineId().values().stream()
                        .mapToLong(LineBalance::earnedMinor)
                        .sum()
                + (sent ? facts.adjustmentsMinor() : 0);
        return new Balance(
                Math.max(0, over ? 0 : lines + facts.adjustmentsMinor()),
                Math.max(0, earned),
                facts.payments().heldMinor(),
                facts.payments().takenMinor(),
                facts.payments().prepaidMinor(),
                facts.payments().goodwillMinor());
    }

    /** Whether payments hold or brought all that it comes to. */
    boolean covered() {
        return uncoveredMinor() == 0;
    }

    /** What payments neither hold nor have brought. */
    long uncoveredMinor() {
        return Math.max(0, owedMinor - heldMinor - settledMinor());
    }

    /** What of all that it comes to has neither come in nor is asked for. */
    long unpaidMinor() {
        return Math.max(0, owedMinor - settledMinor());
    }

    /** What has left the house and is not asked for yet. */
    long dueMinor() {
        return Math.max(0, earnedMinor - settledMinor());
    }

    /** What is to go back, as far as there is money: of money paid in advance, what is still to be sent stays. */
    long creditMinor() {
        long advance = Math.min(prepaidMinor, Math.max(0, owedMinor - earnedMinor));
        return Math.max(0, Math.min(takenMinor, settledMinor() - earnedMinor - advance));
    }

    /** What the payer need not pay any more. */
    long settledMinor() {
        return takenMinor + goodwillMinor;
    }
}
