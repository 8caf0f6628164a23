package dev.daybook.standalone.demo;

import dev.daybook.simulator.TestCard;
import dev.daybook.standalone.demo.DemoRequests.Place;
import dev.daybook.standalone.demo.DemoRequests.Receive;
import java.util.List;
import java.util.function.UnaryOperator;

/** What becomes of an order of the day that is paid by card; the demo's own are paid by hand. */
@SuppressWarnings("ImmutableEnumChecker") // wishes and plots are functions without state
enum DayFate {
    SOLD(16, TestCard.APPROVED),
    SENT_IN_TWO_PARCELS(5, Place::ofThree, (office, house) -> {
        office.place().pay(TestCard.APPROVED);
        house.send(1, List.of(office.first(1))).send(1, office.allBut(1)).deliverBoth();
    }),
    CALLED_OFF_WHEN_PAID(
            4,
            "CANCELLED",
            (office, _) -> office.place().pay(TestCard.APPROVED).confirmed().cancel()),
    PARTLY_CALLED_OFF_WHEN_PAID(4, Place::ofThree, (office, house) -> {
        office.place().pay(TestCard.APPROVED).routed(1).cancelOne();
        house.send(1, office.allBut(1)).deliver();
    }),
    EDITED_DEARER(5, Place::ofThree, (office, house) -> {
        office.place().pay(TestCard.APPROVED).routed(1).edit(4).free().routed(2);
        house.send(1, office.order().pieces()).send(2, List.of(office.first(1))).deliverBoth();
    }),
    EDITED_CHEAPER_AND_PAID_BACK(4, Place::ofThree, (office, house) -> {
        office.place().pay(TestCard.APPROVED).routed(1).takenInAdvance().edit(2).paidBack();
        house.send(1, office.allBut(1)).deliver();
    }),
    BACKORDERED_AND_SUPPLIED(4, order -> DayCatalogue.of(order, DayCatalogue.TO_ORDER), (office, house) -> {
        var id = office.order().id();
        office.place().pay(TestCard.APPROVED).confirmed();
        office.post("/v1/stock/" + DayCatalogue.TO_ORDER.sku() + "@main/receive", new Receive(id, DayCatalogue.PIECES));
        house.send().deliver();
    }),
    SENT_FROM_THE_HARBOUR(4, order -> DayCatalogue.of(order, DayCatalogue.AT_THE_HARBOUR), DayFate::sell),
    SENT_FROM_BOTH_PLACES(
            4, order -> DayCatalogue.of(order, DayCatalogue.TO_HAND, DayCatalogue.AT_THE_HARBOUR), (office, house) -> {
                var pieces = office.order().pieces();
                office.place().pay(TestCard.APPROVED);
                house.send(1, pieces.subList(0, 1))
                        .send(2, pieces.subList(1, 2))
                        .deliverBoth();
            }),
    HELD_AND_RELEASED(4, (office, house) -> {
        office.place().hold("ADDRESS").pay(TestCard.APPROVED).release();
        house.send().deliver();
    }),
    HELD_FOR_FRAUD_AND_CALLED_OFF(
            3, "CANCELLED", (office, _) -> office.place().hold("FRAUD").pay(TestCard.APPROVED)),
    DECLINED_THEN_PAID(5, (office, house) -> {
        office.place().pay(TestCard.DECLINED).declined().pay(TestCard.APPROVED);
        house.send().deliver();
    }),
    SHORT_OF_FUNDS(2, "EXPIRED", (office, _) -> office.place().pay(TestCard.INSUFFICIENT_FUNDS)),
    APPROVED_BY_THE_PAYER(4, (office, house) -> {
        office.place().pay(TestCard.ACTION_REQUIRED).approve();
        house.send().deliver();
    }),
    ANSWERED_LATER(3, TestCard.PENDING),
    ANSWERED_TOO_LATE(2, TestCard.ANSWERS_LATE),
    NEVER_TOLD(2, TestCard.NEVER_TELLS),
    TOLD_TWICE(3, TestCard.TELLS_TWICE),
    TOLD_FIRST(3, TestCard.TELLS_FIRST),
    TOLD_OUT_OF_ORDER(3, TestCard.TELLS_OUT_OF_ORDER),
    FAILED_ONCE(3, TestCard.FAILS_ONCE),
    CLAIMED_BACK(2, TestCard.DISPUTED),
    CAPTURE_REFUSED(1, "CONFIRMED", (office, house) -> {
        office.place().pay(TestCard.CAPTURE_FAILS);
        house.send().deliver();
    }),
    LOST_AND_SENT_AGAIN(4, (office, house) -> {
        office.place().pay(TestCard.APPROVED);
        house.send().lose().sendAgain().deliver();
    }),
    LOST_AND_PAID_BACK(4, (office, house) -> {
        office.place().pay(TestCard.APPROVED);
        house.send().lose().giveUp();
    }),
    NOBODY_HOME(3, (office, house) -> {
        office.place().pay(TestCard.APPROVED);
        house.send().nobodyHome().triedAgain().deliver();
    }),
    BROUGHT_BACK(4, (office, house) -> {
        office.place().pay(TestCard.APPROVED);
        house.send().nobodyHome().broughtBack().giveUp();
    }),
    RETURNED_IN_PART(6, Place::ofThree, (office, house) -> {
        sell(office, house);
        house.sendBack("ACCEPTED", "REJECTED", "WRITTEN_OFF").closeReturn();
    }),
    REFUND_REFUSED(1, (office, house) -> {
        office.place().pay(TestCard.REFUND_FAILS);
        house.send().deliver();
        office.completed();
        house.sendBack("ACCEPTED").closeReturn();
    }),
    /** Two orders: the other one is placed in exchange. */
    EXCHANGED(4, (office, house) -> {
        sell(office, house);
        var exchange = house.sendBack("ACCEPTED").exchange().pay(TestCard.APPROVED);
        new Parcels(exchange).send().deliver();
        house.closeReturn();
    });

    private final int weight;
    private final String ending;
    private final UnaryOperator<Place> wish;
    private final Plot plot;

    /** What the office and the house do about it. */
    @FunctionalInterface
    private interface Plot {
        void happen(Errand office, Parcels house);
    }

    DayFate(int weight, TestCard card) {
        this(weight, (office, house) -> {
            office.place().pay(card);
            house.send().deliver();
        });
    }

    DayFate(int weight, Plot plot) {
        this(weight, "COMPLETED", plot);
    }

    DayFate(int weight, String ending, Plot plot) {
        this(weight, ending, UnaryOperator.identity(), plot);
    }

    DayFate(int weight, UnaryOperator<Place> wish, Plot plot) {
        this(weight, "COMPLETED", wish, plot);
    }

    DayFate(int weight, String ending, UnaryOperator<Place> wish, Plot plot) {
        this.weight = weight;
        this.ending = ending;
        this.wish = wish;
        this.plot = plot;
    }

    /** So often among all. */
    int weight() {
        return weight;
    }

    DayStory of(Place order) {
        var wanted = wish.apply(order);
        var orderIds = this == EXCHANGED ? List.of(wanted.id(), wanted.exchangeId()) : List.of(wanted.id());
        return new DayStory(orderIds, name(), ending, shop -> {
            var office = new Errand(wanted, shop);
            plot.happen(office, new Parcels(office));
        });
    }

    private static void sell(Errand office, Parcels house) {
        office.place().pay(TestCard.APPROVED);
        house.send().deliver();
    }
}
