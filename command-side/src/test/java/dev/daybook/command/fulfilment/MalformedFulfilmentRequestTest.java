package dev.daybook.command.fulfilment;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.fulfilment.FulfilmentApi.SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedFulfilmentRequestTest {

    private static final String PATH = FulfilmentApi.picking();

    static Stream<List<String>> requests() {
        return Stream.of(
                List.of("/allocate", "{\"now\":true}", "/now unknown-field"),
                List.of("/pick", "{\"now\":true}", "/now unknown-field"),
                List.of("/pack", "{}", "/lines required"),
                List.of("/pack", "{\"lines\":[]}", "/lines size"),
                List.of(
                        "/pack",
                        "{\"shipmentId\":\"..\",\"lines\":[{\"lineId\":\"a b\",\"quantity\":0},{},null]}",
                        "/shipmentId pattern",
                        "/lines/0/lineId pattern",
                        "/lines/0/quantity positive",
                        "/lines/1/lineId required",
                        "/lines/1/quantity required",
                        "/lines/2 required"),
                List.of("/unpack", "{}", "/shipmentId required"),
                List.of("/unpack", "{\"shipmentId\":\"a/b\"}", "/shipmentId pattern"),
                List.of("/hold", "{}", "/reason required"),
                List.of("/hold", "{\"reason\":{\"code\":\"\"}}", "/reason/code pattern"),
                List.of("/release", "{\"now\":true}", "/now unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void lists_every_fault_at_once_and_leaves_nothing_behind(List<String> sample) {
        long events = SIDE.rows("event");

        var answer = SIDE.post(PATH + sample.get(0), sample.get(1));

        assertThat(faults(assertProblem(answer, 400, "malformed-request")))
                .containsExactlyInAnyOrderElementsOf(sample.subList(2, sample.size()));
        assertThat(SIDE.rows("event")).isEqualTo(events);
    }
}
