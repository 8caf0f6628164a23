package dev.daybook.query.ordertracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.shipment.DeliveryFailed;
import dev.daybook.events.shipment.ShipmentCancelled;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.events.shipment.ShipmentDelivered;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.shipment.ShipmentLabelled;
import dev.daybook.events.shipment.ShipmentLost;
import dev.daybook.events.shipment.ShipmentReturned;
import dev.daybook.events.shipment.ShipmentReturning;
import dev.daybook.events.shipment.ShipmentTracked;
import dev.daybook.events.shipment.TrackingStatus;
import dev.daybook.query.Envelopes;
import dev.daybook.query.ordertracking.Parcel.Pieces;
import dev.daybook.query.ordertracking.Parcel.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrackingFoldTest {

    private static final ShipmentCreated CREATED =
            new ShipmentCreated("s1", "o1", "f1", "main", List.of(new LineQuantity("l1", "MUG", 2)));

    @Test
    void a_parcel_tells_its_way_step_by_step() {
        Parcel parcel = parcel(
                CREATED,
                new ShipmentLabelled("s1", "DHL", "T-1", Optional.of("https://track.example/T-1")),
                new ShipmentDispatched("s1", Optional.of("DHL")),
                new ShipmentTracked("s1", TrackingStatus.IN_TRANSIT, "for Ada Lovelace", Optional.of("Leeds")),
                new DeliveryFailed("s1", new Reason("nobody-home", "Ada is out")),
                new ShipmentDelivered("s1", Optional.of("Ada")));

        assertThat(parcel)
                .isEqualTo(new Parcel(
                        "s1",
                        ParcelStatus.DELIVERED,
                        "DHL",
                        "T-1",
                        "https://track.example/T-1",
                        List.of(new Pieces("l1", "MUG", 2)),
                        List.of(
                                Step.of(ParcelStatus.CREATED, at(0)),
                                Step.of(ParcelStatus.LABELLED, at(1)),
                                Step.of(ParcelStatus.DISPATCHED, at(2)),
                                new Step(ParcelStatus.IN_TRANSIT, at(3), "Leeds", null),
                                new Step(ParcelStatus.DELIVERY_FAILED, at(4), null, "nobody-home"),
                                Step.of(ParcelStatus.DELIVERED, at(5)))));
        assertThat(parcel.toString()).doesNotContain("Ada");
    }

    @Test
    void a_parcel_without_a_label_has_the_carrier_it_left_with() {
        Parcel parcel = parcel(CREATED, new ShipmentDispatched("s1", Optional.of("bike")));

        assertThat(parcel.carrier()).isEqualTo("bike");
        assertThat(parcel.trackingNumber()).isNull();
        assertThat(parcel(CREATED, new ShipmentDispatched("s1", Optional.empty()))
                        .carrier())
                .isNull();
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(
                        new ShipmentTracked("s1", TrackingStatus.OUT_FOR_DELIVERY, "", Optional.empty()),
                        ParcelStatus.OUT_FOR_DELIVERY,
                        true),
                Arguments.of(new ShipmentReturning("s1"), ParcelStatus.RETURNING, false),
                Arguments.of(new ShipmentReturned("s1"), ParcelStatus.RETURNED_TO_SENDER, false),
                Arguments.of(new ShipmentLost("s1"), ParcelStatus.LOST, false),
                Arguments.of(new ShipmentCancelled("s1", new Reason("mistake", "")), ParcelStatus.CANCELLED, false));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_parcel_is_expected_while_it_may_arrive(ShipmentEvent event, ParcelStatus status, boolean expected) {
        assertThat(parcel(CREATED, event).status()).isEqualTo(status);
        assertThat(status.isExpected()).isEqualTo(expected);
    }

    @Test
    void of_very_many_steps_the_newest_are_kept() {
        ShipmentEvent[] events = Stream.concat(
                        Stream.of(CREATED),
                        IntStream.range(0, 300)
                                .mapToObj(number -> new ShipmentTracked(
                                        "s1", TrackingStatus.IN_TRANSIT, "", Optional.of("place " + number))))
                .toArray(ShipmentEvent[]::new);

        assertThat(parcel(events).steps())
                .hasSize(200)
                .last()
                .extracting(Step::place)
                .isEqualTo("place 299");
    }

    private static Parcel parcel(ShipmentEvent... events) {
        Optional<TrackedOrder> tracked = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            tracked = Optional.of(TrackingFold.parcel(
                    tracked,
                    events[version],
                    Envelopes.of("shipment", "s1", version, at(version).toString())));
        }
        return Objects.requireNonNull(tracked.orElseThrow().parcel());
    }

    private static Instant at(int minutes) {
        return Instant.parse("2026-01-01T10:00:00Z").plusSeconds(60L * minutes);
    }
}
