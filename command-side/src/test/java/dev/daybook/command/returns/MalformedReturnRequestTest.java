package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.returns.ReturnApi.RETURNS;
import static dev.daybook.command.returns.ReturnApi.SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedReturnRequestTest {

    private static final String PATH = ReturnApi.requested(ReturnApi.order()).substring(RETURNS.length());

    static Stream<List<String>> requests() {
        return Stream.of(
                List.of("", "{}", "/orderId required", "/lines required"),
                List.of(
                        "",
                        "{\"id\":\"..\",\"orderId\":\"a/b\",\"lines\":[],\"note\":\"\",\"colour\":1}",
                        "/id pattern",
                        "/orderId pattern",
                        "/lines size",
                        "/note size",
                        "/colour unknown-field"),
                List.of(
                        "",
                        "{\"orderId\":\"o\",\"lines\":[{\"lineId\":\"a b\",\"quantity\":0,\"reason\":\"BORED\"},null]}",
                        "/lines/0/lineId pattern",
                        "/lines/0/quantity positive",
                        "/lines/0/reason wrong-type",
                        "/lines/1 required"),
                List.of(
                        "",
                        "{\"orderId\":\"o\",\"lines\":[{\"sku\":\"LAMP\"}]}",
                        "/lines/0/lineId required",
                        "/lines/0/quantity required",
                        "/lines/0/reason required",
                        "/lines/0/sku unknown-field"),
                List.of(
                        "",
                        "{\"orderId\":\"o\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"reason\":\"OTHER\"}],\"windowOverride\":{}}",
                        "/windowOverride/code required"),
                List.of(PATH + "/approve", "{\"labelReference\":\"\"}", "/labelReference size"),
                List.of(PATH + "/decline", "{}", "/reason required"),
                List.of(
                        PATH + "/sent",
                        "{\"carrier\":\" \",\"trackingNumber\":\"" + "x".repeat(101) + "\"}",
                        "/carrier required",
                        "/trackingNumber size"),
                List.of(
                        PATH + "/receipts",
                        "{\"receiptId\":\"a/b\",\"lines\":[{\"lineId\":\"\",\"quantity\":1.5,\"condition\":\"WET\"}]}",
                        "/receiptId pattern",
                        "/lines/0/lineId pattern",
                        "/lines/0/quantity wrong-type",
                        "/lines/0/condition wrong-type"),
                List.of(
                        PATH + "/receipts",
                        "{\"lines\":[{}]}",
                        "/lines/0/lineId required",
                        "/lines/0/quantity required",
                        "/lines/0/condition required"),
                List.of(
                        PATH + "/inspections",
                        "{\"inspectionId\":\"a/b\",\"lines\":[{\"lineId\":\"1\",\"quantity\":-1}]}",
                        "/inspectionId pattern",
                        "/lines/0/quantity positive",
                        "/lines/0/verdict required"),
                List.of(PATH + "/inspections", "{\"lines\":[]}", "/lines size"),
                List.of(
                        PATH + "/restock",
                        "{\"restockId\":\"\",\"location\":\"Main\",\"lines\":[{\"lineId\":\"1\",\"quantity\":0}]}",
                        "/restockId pattern",
                        "/location pattern",
                        "/lines/0/quantity positive"),
                List.of(PATH + "/restock", "{\"lines\":[]}", "/location required", "/lines size"),
                List.of(
                        PATH + "/exchange",
                        "{\"orderId\":\"o\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"LAMP\",\"quantity\":0}],\"priceOverride\":\"yes\"}",
                        "/orderId pattern",
                        "/currency unknown-field",
                        "/lines/0/quantity positive",
                        "/priceOverride wrong-type",
                        "/reason required"),
                List.of(PATH + "/exchange", "{\"reason\":{\"code\":\"smaller\"}}", "/lines required"),
                List.of(PATH + "/close", "{\"now\":true}", "/now unknown-field"),
                List.of(PATH + "/cancel", "{\"reason\":{\"code\":\"\"}}", "/reason/code pattern"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void lists_every_fault_at_once_and_leaves_nothing_behind(List<String> sample) {
        long events = SIDE.rows("event");

        var answer = SIDE.post(RETURNS + sample.get(0), sample.get(1));

        assertThat(faults(assertProblem(answer, 400, "malformed-request")))
                .containsExactlyInAnyOrderElementsOf(sample.subList(2, sample.size()));
        assertThat(SIDE.rows("event")).isEqualTo(events);
    }
}
