package dev.daybook.command.shipment;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.shipment.ShipmentApi.SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedShipmentRequestTest {

    static Stream<List<String>> requests() {
        return Stream.of(
                List.of("/label", "{}", "/carrier required", "/trackingNumber required"),
                List.of(
                        "/label",
                        "{\"carrier\":\" \",\"trackingNumber\":\"" + "7".repeat(101)
                                + "\",\"trackingUrl\":\"http://t.example\"}",
                        "/carrier required",
                        "/trackingNumber size",
                        "/trackingUrl pattern"),
                List.of("/dispatch", "{\"carrier\":\"\"}", "/carrier size"),
                List.of("/tracking", "{}", "/status required"),
                List.of(
                        "/tracking",
                        "{\"status\":\"IN_THE_SEA\",\"description\":\"" + "x".repeat(1001) + "\",\"place\":\"\"}",
                        "/status wrong-type",
                        "/description size",
                        "/place size"),
                List.of("/delivery-failed", "{}", "/reason required"),
                List.of("/deliver", "{\"signedBy\":\"\"}", "/signedBy size"),
                List.of("/return", "{\"now\":true}", "/now unknown-field"),
                List.of("/returned-to-sender", "{\"now\":true}", "/now unknown-field"),
                List.of("/lost", "{\"now\":true}", "/now unknown-field"),
                List.of("/cancel", "{\"reason\":{\"code\":\"\"}}", "/reason/code pattern"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void lists_every_fault_at_once_and_leaves_nothing_behind(List<String> sample) {
        long events = SIDE.rows("event");

        var answer = SIDE.post("/v1/shipments/s-1" + sample.get(0), sample.get(1));

        assertThat(faults(assertProblem(answer, 400, "malformed-request")))
                .containsExactlyInAnyOrderElementsOf(sample.subList(2, sample.size()));
        assertThat(SIDE.rows("event")).isEqualTo(events);
    }
}
