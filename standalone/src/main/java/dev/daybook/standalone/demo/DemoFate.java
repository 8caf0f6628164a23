package dev.daybook.standalone.demo;

import dev.daybook.standalone.demo.DemoRequests.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What becomes of a made-up order after it was placed, as far as people do it by hand; those paid by card are of the day. */
@SuppressWarnings("ImmutableEnumChecker") // wishes and plots are functions without state
enum DemoFate {
    LEFT_AS_PLACED(6, "EXPIRED", UnaryOperator.identity()),
    CONFIRMED(10, DemoJourney::confirmed),
    CONFIRMED_WITH_NOTE(8, order -> order.noted().confirmed()),
    CANCELLED(8, "CANCELLED", DemoJourney::cancelled),
    PARTLY_CANCELLED(7, "CONFIRMED", Place::ofThree, order -> order.confirmed().oneCancelled()),
    HELD(6, "PLACED", DemoJourney::held),
    RELEASED(6, order -> order.held().released().confirmed()),
    DECLINED(4, "EXPIRED", DemoJourney::declined),
    PAID(6, DemoJourney::paid),
    PAID_IN_PART(2, DemoJourney::paidInPart),
    BACKORDERED(3, "CONFIRMED", order -> DayCatalogue.of(order, DayCatalogue.NEVER_THERE), DemoJourney::paid),
    MOVED(2, order -> order.paid().moved()),
    PICKING(4, order -> order.paid().picked()),
    LABELLED(2, order -> order.paid().picked().labelled()),
    CALLED_OFF_WHEN_PACKED(
            2, "CANCELLED", order -> order.paid().picked().labelled().cancelled()),
    PARTLY_SENT(5, "CONFIRMED", Place::ofThree, order -> order.paid().picked().sentInPart()),
    PARTLY_DELIVERED(
            3,
            "CONFIRMED",
            Place::ofThree,
            order -> order.paid().picked().sentInPart().arrived()),
    ON_THE_WAY(6, order -> order.paid().picked().sent()),
    IN_TRANSIT(2, order -> order.paid().picked().sent().tracked("IN_TRANSIT")),
    OUT_FOR_DELIVERY(2, order -> order.paid().picked().sent().tracked("OUT_FOR_DELIVERY")),
    NOBODY_HOME(2, order -> order.paid().picked().sent().nobodyHome()),
    COMING_BACK(2, order -> order.paid().picked().sent().nobodyHome().comingBack()),
    COMPLETED(8, "COMPLETED", DemoJourney::bought),
    RETURN_REQUESTED(1, "COMPLETED", Place::ofThree, order -> order.bought().returned(1)),
    RETURN_APPROVED(1, "COMPLETED", Place::ofThree, order -> order.bought().returned(2)),
    RETURN_SENT(1, "COMPLETED", Place::ofThree, order -> order.bought().returned(3)),
    RETURN_PARTLY_RECEIVED(
            1, "COMPLETED", Place::ofThree, order -> order.bought().returned(4)),
    RETURN_RECEIVED(1, "COMPLETED", Place::ofThree, order -> order.bought().returned(5)),
    RETURN_INSPECTED(1, "COMPLETED", Place::ofThree, order -> order.bought().returned(6)),
    RETURNED(5, "COMPLETED", Place::ofThree, order -> order.bought().returned(7)),
    RETURN_DECLINED(
            1, "COMPLETED", Place::ofThree, order -> order.bought().returned(1).returnDeclined()),
    RETURN_CANCELLED(
            1, "COMPLETED", Place::ofThree, order -> order.bought().returned(2).returnCancelled()),
    LOST_AND_SENT_AGAIN(
            3,
            "COMPLETED",
            order -> order.paid().picked().sent().lost().sentAgain().delivered()),
    LOST_AND_PAID_BACK(
            2, "COMPLETED", order -> order.paid().picked().sent().lost().givenUp()),
    BROUGHT_BACK(
            2,
            "COMPLETED",
            order -> order.paid()
                    .picked()
                    .sent()
                    .nobodyHome()
                    .comingBack()
                    .broughtBack()
                    .givenUp()),
    ARCHIVED(2, "ARCHIVED", order -> order.cancelled().archived());

    private static final int WEIGHTS =
            Arrays.stream(values()).mapToInt(DemoFate::weight).sum();

    private final int weight;
    private final String ending;
    private final UnaryOperator<Place> wish;
    private final UnaryOperator<DemoJourney> plot;

    DemoFate(int weight, UnaryOperator<DemoJourney> plot) {
        this(weight, "CONFIRMED", plot);
    }

    DemoFate(int weight, String ending, UnaryOperator<DemoJourney> plot) {
        this(weight, ending, UnaryOperator.identity(), plot);
    }

    DemoFate(int weight, String ending, UnaryOperator<Place> wish, UnaryOperator<DemoJourney> plot) {
        this.weight = weight;
        this.ending = ending;
        this.wish = wish;
        this.plot = plot;
    }

    /** So often among all. */
    double share() {
        return (double) weight / WEIGHTS;
    }

    private int weight() {
        return weight;
    }

    /** The state that the order comes to, at the latest when its time is over. */
    String ending() {
        return ending;
    }

    /** One action, by its path. */
    record Action(String path, Object body) {}

    /** What is ordered, and what is then done about it. */
    record Story(Place order, List<Action> actions) {}

    static DemoFate pick(Random random) {
        var ticket = random.nextInt(WEIGHTS);
        for (var fate : values()) {
            ticket -= fate.weight;
            if (ticket < 0) {
                return fate;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    Story of(Place order, Random random) {
        var wanted = wish.apply(order);
        return new Story(wanted, plot.apply(new DemoJourney(wanted, random)).actions());
    }
}
