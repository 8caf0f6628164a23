package dev.daybook.command.shipment.domain;

import static dev.daybook.command.shipment.domain.SampleShipment.CANCELLED;
import static dev.daybook.command.shipment.domain.SampleShipment.CREATED;
import static dev.daybook.command.shipment.domain.SampleShipment.DELIVERED;
import static dev.daybook.command.shipment.domain.SampleShipment.FAILED;
import static dev.daybook.command.shipment.domain.SampleShipment.ID;
import static dev.daybook.command.shipment.domain.SampleShipment.LABELLED;
import static dev.daybook.command.shipment.domain.SampleShipment.LOST;
import static dev.daybook.command.shipment.domain.SampleShipment.OUT;
import static dev.daybook.command.shipment.domain.SampleShipment.RETURNED;
import static dev.daybook.command.shipment.domain.SampleShipment.RETURNING;
import static dev.daybook.command.shipment.domain.SampleShipment.given;
import static dev.daybook.command.shipment.domain.SampleShipment.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.shipment.ShipmentEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShipmentActionsTest {

    @Test
    void a_parcel_in_the_house_is_labelled_sent_or_undone() {
        assertThat(allowed(CREATED)).containsExactly("label", "dispatch", "cancel");
        assertThat(allowed(CREATED, LABELLED)).containsExactly("label", "dispatch", "cancel");
        assertThat(obstacles(CREATED)).containsEntry("deliver", "shipment.not-dispatched");
    }

    @Test
    void a_parcel_on_its_way_arrives_or_does_not() {
        List<String> ways = List.of("tracking", "delivery-failed", "deliver", "return", "returned-to-sender", "lost");

        assertThat(allowed(sent())).isEqualTo(ways);
        assertThat(allowed(sent(OUT))).isEqualTo(ways);
        assertThat(allowed(sent(OUT, FAILED))).isEqualTo(ways);
        assertThat(allowed(sent(RETURNING))).containsExactly("returned-to-sender", "lost");
        assertThat(obstacles(sent()))
                .containsEntry("label", "shipment.already-dispatched")
                .containsEntry("dispatch", "no-effect");
    }

    @Test
    void what_has_ended_allows_nothing() {
        for (ShipmentEvent end : List.of(DELIVERED, RETURNED, LOST)) {
            assertThat(allowed(sent(end))).isEmpty();
        }
        assertThat(allowed(CREATED, CANCELLED)).isEmpty();
        assertThat(allowed()).isEmpty();
        assertThat(obstacles()).hasSize(9);
        assertThat(obstacles().values()).containsOnly("shipment.not-found");
    }

    private static List<String> allowed(ShipmentEvent... history) {
        return ShipmentActions.of(ID, given(history)).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static Map<String, String> obstacles(ShipmentEvent... history) {
        return ShipmentActions.of(ID, given(history)).stream()
                .filter(action -> !action.allowed())
                .collect(Collectors.toMap(
                        Action::name, action -> action.obstacle().orElseThrow().code()));
    }
}
