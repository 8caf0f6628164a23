package dev.daybook.command.shipment.domain;

import static dev.daybook.command.shipment.domain.SampleShipment.BECAUSE;
import static dev.daybook.command.shipment.domain.SampleShipment.CANCELLED;
import static dev.daybook.command.shipment.domain.SampleShipment.CREATE;
import static dev.daybook.command.shipment.domain.SampleShipment.CREATED;
import static dev.daybook.command.shipment.domain.SampleShipment.CUPS;
import static dev.daybook.command.shipment.domain.SampleShipment.DELIVERED;
import static dev.daybook.command.shipment.domain.SampleShipment.DISPATCHED;
import static dev.daybook.command.shipment.domain.SampleShipment.DOG;
import static dev.daybook.command.shipment.domain.SampleShipment.FAILED;
import static dev.daybook.command.shipment.domain.SampleShipment.ID;
import static dev.daybook.command.shipment.domain.SampleShipment.IN_TRANSIT;
import static dev.daybook.command.shipment.domain.SampleShipment.LABELLED;
import static dev.daybook.command.shipment.domain.SampleShipment.LOST;
import static dev.daybook.command.shipment.domain.SampleShipment.NOBODY;
import static dev.daybook.command.shipment.domain.SampleShipment.OUT;
import static dev.daybook.command.shipment.domain.SampleShipment.RETURNED;
import static dev.daybook.command.shipment.domain.SampleShipment.RETURNING;
import static dev.daybook.command.shipment.domain.SampleShipment.deliver;
import static dev.daybook.command.shipment.domain.SampleShipment.dispatch;
import static dev.daybook.command.shipment.domain.SampleShipment.given;
import static dev.daybook.command.shipment.domain.SampleShipment.label;
import static dev.daybook.command.shipment.domain.SampleShipment.refused;
import static dev.daybook.command.shipment.domain.SampleShipment.sent;
import static dev.daybook.command.shipment.domain.SampleShipment.track;
import static dev.daybook.command.shipment.domain.SampleShipment.tracked;
import static dev.daybook.command.shipment.domain.SampleShipment.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.shipment.DeliveryFailed;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentLabelled;
import dev.daybook.events.shipment.TrackingStatus;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShipmentLifeTest {

    @Test
    void each_command_records_all_that_is_said() {
        assertThat(when(CREATE)).containsExactly(CREATED);
        assertThat(when(label("DHL", "77"), CREATED)).containsExactly(LABELLED);
        assertThat(when(dispatch(), CREATED)).containsExactly(DISPATCHED);
        assertThat(when(track(TrackingStatus.IN_TRANSIT, "sorted"), sent())).containsExactly(IN_TRANSIT);
        assertThat(when(track(TrackingStatus.OUT_FOR_DELIVERY, "in the van"), sent()))
                .containsExactly(OUT);
        assertThat(when(new FailDelivery(ID, NOBODY), sent())).containsExactly(FAILED);
        assertThat(when(deliver(), sent())).containsExactly(DELIVERED);
        assertThat(when(new BeginReturn(ID), sent())).containsExactly(RETURNING);
        assertThat(when(new TakeBack(ID), sent(RETURNING))).containsExactly(RETURNED);
        assertThat(when(new ReportLost(ID), sent())).containsExactly(LOST);
        assertThat(when(new CancelShipment(ID, BECAUSE), CREATED)).containsExactly(CANCELLED);
    }

    @Test
    void it_tells_whose_pieces_are_in_it() {
        assertThat(given().created()).isEmpty();
        assertThat(given(sent(LOST)).created()).contains(CREATED);
    }

    @Test
    void the_same_parcel_has_the_same_pieces_of_the_same_work() {
        assertThat(when(CREATE, CREATED)).isEmpty();
        assertThat(refused(new CreateShipment(ID, "o-1", "f-2", "main", CUPS), CREATED))
                .hasMessage("shipment s-1 was created with other content");
    }

    @Nested
    class GivenALabel {
        @Test
        void the_parcel_goes_with_its_carrier() {
            assertThat(when(dispatch(), CREATED, LABELLED))
                    .containsExactly(new ShipmentDispatched(ID, Optional.of("DHL")));
            assertThat(when(dispatch("DHL"), CREATED, LABELLED))
                    .containsExactly(new ShipmentDispatched(ID, Optional.of("DHL")));
            assertThat(when(dispatch("UPS"), CREATED)).containsExactly(new ShipmentDispatched(ID, Optional.of("UPS")));
            assertThat(refused(dispatch("UPS"), CREATED, LABELLED)).hasMessageContaining("a label of DHL");
        }

        @Test
        void another_one_replaces_it() {
            ShipmentLabelled other = new ShipmentLabelled(ID, "UPS", "1Z", Optional.empty());

            assertThat(when(new LabelShipment(ID, "UPS", "1Z", Optional.empty()), CREATED, LABELLED))
                    .containsExactly(other);
            assertThat(when(dispatch(), CREATED, LABELLED, other))
                    .containsExactly(new ShipmentDispatched(ID, Optional.of("UPS")));
        }

        @Test
        void it_is_the_parcels_own_wherever_the_parcel_is() {
            assertThat(when(label("DHL", "77"), CREATED, LABELLED, DISPATCHED, IN_TRANSIT, OUT, FAILED))
                    .isEmpty();
            assertThat(when(label("DHL", "77"), CREATED, LABELLED, DISPATCHED, RETURNING, RETURNED))
                    .isEmpty();
            assertThat(when(label("DHL", "77"), CREATED, LABELLED, DISPATCHED, LOST))
                    .isEmpty();
        }
    }

    @Nested
    class GivenAParcelOnItsWay {
        @Test
        void what_the_carrier_tells_anew_is_kept_and_what_it_tells_twice_is_not() {
            assertThat(when(track(TrackingStatus.IN_TRANSIT, "in Hull"), sent(IN_TRANSIT)))
                    .containsExactly(tracked(TrackingStatus.IN_TRANSIT, "in Hull"));
            assertThat(when(
                            new TrackShipment(ID, TrackingStatus.IN_TRANSIT, "sorted", Optional.empty()),
                            sent(IN_TRANSIT)))
                    .hasSize(1);
            assertThat(when(track(TrackingStatus.OUT_FOR_DELIVERY, "sorted"), sent(IN_TRANSIT)))
                    .hasSize(1);
            assertThat(when(track(TrackingStatus.IN_TRANSIT, "sorted"), sent(IN_TRANSIT)))
                    .isEmpty();
        }

        @Test
        void each_attempt_may_be_told_in_the_same_words_as_the_last() {
            assertThat(when(track(TrackingStatus.OUT_FOR_DELIVERY, "in the van"), sent(OUT, FAILED)))
                    .containsExactly(OUT);
            assertThat(when(new FailDelivery(ID, NOBODY), sent(OUT, FAILED, OUT)))
                    .containsExactly(FAILED);
            assertThat(when(new FailDelivery(ID, DOG), sent(OUT, FAILED))).containsExactly(new DeliveryFailed(ID, DOG));
            assertThat(when(deliver(), sent(OUT, FAILED, OUT))).containsExactly(DELIVERED);
        }

        @Test
        void a_parcel_that_was_given_up_stays_so_whatever_is_told() {
            assertThat(when(track(TrackingStatus.OUT_FOR_DELIVERY, "found"), sent(LOST)))
                    .isEmpty();
            assertThat(refused(deliver(), sent(LOST))).hasMessage("shipment s-1 was lost");
            assertThat(refused(new TakeBack(ID), sent(RETURNING, LOST)))
                    .isInstanceOf(ShipmentRejection.AlreadyLost.class);
        }
    }

    @Nested
    class GivenAFulfilmentThatHasUndoneAParcel {
        private final WithdrawnParcels reaction = new WithdrawnParcels();

        @Test
        void the_parcel_is_cancelled() {
            Reason why = new Reason("unpacked", "");

            assertThat(reaction.name()).isEqualTo("withdrawn-parcels");
            assertThat(reaction.react(new FulfilmentUnpacked("f-1", ID, CUPS), SampleEnvelope.ANY))
                    .containsExactly(new Effect.Send("shipment", new CancelShipment(ID, why), Optional.of(why)));
            assertThat(reaction.react(CREATED, SampleEnvelope.ANY)).isEmpty();
        }
    }

    @Test
    void a_parcel_is_known_by_the_number_that_its_carrier_gave_it() {
        assertThat(given().label()).isEmpty();
        assertThat(given(CREATED).label()).isEmpty();
        assertThat(given(CREATED, LABELLED, DISPATCHED).label())
                .contains(new Label("DHL", "77", Optional.of("https://t.example/77")));
    }
}
