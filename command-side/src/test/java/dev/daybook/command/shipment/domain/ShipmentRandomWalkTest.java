package dev.daybook.command.shipment.domain;

import static dev.daybook.command.shipment.domain.SampleShipment.BECAUSE;
import static dev.daybook.command.shipment.domain.SampleShipment.CREATE;
import static dev.daybook.command.shipment.domain.SampleShipment.DOG;
import static dev.daybook.command.shipment.domain.SampleShipment.ID;
import static dev.daybook.command.shipment.domain.SampleShipment.NOBODY;
import static dev.daybook.command.shipment.domain.SampleShipment.deliver;
import static dev.daybook.command.shipment.domain.SampleShipment.dispatch;
import static dev.daybook.command.shipment.domain.SampleShipment.label;
import static dev.daybook.command.shipment.domain.SampleShipment.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.shipment.ShipmentCancelled;
import dev.daybook.events.shipment.ShipmentDelivered;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.shipment.ShipmentLost;
import dev.daybook.events.shipment.ShipmentReturned;
import dev.daybook.events.shipment.TrackingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random messages beside a consignment note; a failing seed is part of the test's display name. */
class ShipmentRandomWalkTest {

    private static final int STEPS = 40;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_leads_where_a_consignment_note_leads_and_a_parcel_leaves_and_ends_once(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ConsignmentNote note = new ConsignmentNote();
        Shipment shipment = Shipment.initial();
        List<ShipmentEvent> history = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            ShipmentCommand command = next(random, step);
            String expected = note.take(command);
            String verdict = DecisionTable.verdict(Shipment.rules(), command, shipment);

            assertThat(verdict.startsWith("ok") ? "ok" : verdict)
                    .as("step %d: %s", step, command)
                    .isEqualTo(expected);
            List<ShipmentEvent> events = decided(command, shipment);
            shipment = Shipment.rules().after(shipment, events);
            history.addAll(events);
            if (expected.equals("ok")) {
                assertThat(Shipment.decide(command, shipment)).as("repeated").isEmpty();
            }
        }
        assertThat(history.stream().filter(ShipmentDispatched.class::isInstance))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(history.stream().filter(ShipmentRandomWalkTest::isEnd)).hasSizeLessThanOrEqualTo(1);
        assertThat(history.stream().dropWhile(event -> !isEnd(event)).skip(1)).isEmpty();
    }

    @Test
    void the_walks_see_every_event() {
        TreeSet<String> seen = new TreeSet<>();
        seeds().limit(200).forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            Shipment shipment = Shipment.initial();
            for (int step = 0; step < STEPS; step++) {
                List<ShipmentEvent> events = decided(next(random, step), shipment);
                events.forEach(event -> seen.add(event.getClass().getSimpleName()));
                shipment = Shipment.rules().after(shipment, events);
            }
        });
        assertThat(seen).hasSize(DecisionTable.kindsOf(ShipmentEvent.class).size());
    }

    private static boolean isEnd(ShipmentEvent event) {
        return event instanceof ShipmentDelivered
                || event instanceof ShipmentReturned
                || event instanceof ShipmentLost
                || event instanceof ShipmentCancelled;
    }

    private static List<ShipmentEvent> decided(ShipmentCommand command, Shipment shipment) {
        try {
            return Shipment.decide(command, shipment);
        } catch (ShipmentRejection _) {
            return List.of();
        }
    }

    private static ShipmentCommand next(SplittableRandom random, int step) {
        String words = Integer.toString(random.nextInt(3));
        if (step == 1) {
            return CREATE;
        }
        return switch (random.nextInt(24)) {
            case 0 -> CREATE;
            case 1, 2 -> label(random.nextBoolean() ? "DHL" : "UPS", words);
            case 3, 4 -> dispatch();
            case 5 -> dispatch(random.nextBoolean() ? "DHL" : "UPS");
            case 6, 7, 8, 9 -> track(TrackingStatus.IN_TRANSIT, words);
            case 10, 11, 12, 13 -> track(TrackingStatus.OUT_FOR_DELIVERY, words);
            case 14, 15, 16 -> new FailDelivery(ID, random.nextBoolean() ? NOBODY : DOG);
            case 17 -> random.nextInt(3) == 0 ? deliver() : dispatch();
            case 18 -> random.nextInt(3) == 0 ? new CancelShipment(ID, BECAUSE) : dispatch();
            case 19 -> random.nextInt(3) == 0 ? new ReportLost(ID) : dispatch();
            case 20, 21 -> random.nextInt(3) == 0 ? new BeginReturn(ID) : track(TrackingStatus.IN_TRANSIT, words);
            case 22 -> new TakeBack(ID);
            default -> random.nextBoolean() ? deliver() : new ReportLost(ID);
        };
    }
}
