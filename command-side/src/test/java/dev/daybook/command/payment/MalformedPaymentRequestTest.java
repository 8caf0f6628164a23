package dev.daybook.command.payment;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.payment.PaymentApi.PAYMENTS;
import static dev.daybook.command.payment.PaymentApi.SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedPaymentRequestTest {

    private static final String PATH = PaymentApi.initiated().substring(PAYMENTS.length());

    static Stream<List<String>> requests() {
        return Stream.of(
                List.of("", "{}", "/orderId required", "/amount required", "/method required"),
                List.of(
                        "",
                        "{\"id\":\"..\",\"orderId\":\"a/b\",\"amount\":{\"amountMinor\":0,\"currency\":\"eur\"},"
                                + "\"method\":\"BARTER\",\"token\":\"4242424242424242\",\"colour\":1}",
                        "/id pattern",
                        "/orderId pattern",
                        "/amount/amountMinor positive",
                        "/amount/currency pattern",
                        "/method wrong-type",
                        "/token pattern",
                        "/colour unknown-field"),
                List.of(
                        PATH + "/require-action",
                        "{\"reference\":\" \",\"actionUrl\":\"http://pay.example\"}",
                        "/reference required",
                        "/actionUrl pattern"),
                List.of(
                        PATH + "/authorise",
                        "{\"reference\":\"" + "x".repeat(201) + "\",\"amountMinor\":-1,\"expiresAt\":\"soon\"}",
                        "/reference size",
                        "/amountMinor positive",
                        "/expiresAt wrong-type"),
                List.of(PATH + "/authorise", "{\"amountMinor\":1.5}", "/reference required", "/amountMinor wrong-type"),
                List.of(
                        PATH + "/decline",
                        "{\"code\":\"no funds\",\"message\":\"" + "x".repeat(1001) + "\"}",
                        "/code pattern",
                        "/message size"),
                List.of(
                        PATH + "/captures",
                        "{\"captureId\":\"\",\"amountMinor\":0,\"shipmentId\":\"a b\"}",
                        "/captureId pattern",
                        "/amountMinor positive",
                        "/shipmentId pattern"),
                List.of(PATH + "/captures/c1/confirm", "{\"now\":true}", "/now unknown-field"),
                List.of(PATH + "/captures/c1/fail", "{}", "/code required"),
                List.of(PATH + "/void", "{}", "/reason required"),
                List.of(PATH + "/void/confirm", "{\"now\":true}", "/now unknown-field"),
                List.of(PATH + "/expire", "{\"at\":\"2026-01-01T00:00:00Z\"}", "/at unknown-field"),
                List.of(
                        PATH + "/refunds",
                        "{\"refundId\":\".\",\"cause\":\"\",\"reason\":{\"code\":\"\"}}",
                        "/refundId pattern",
                        "/amountMinor required",
                        "/cause wrong-type",
                        "/reason/code pattern"),
                List.of(PATH + "/refunds/r1/confirm", "{\"now\":true}", "/now unknown-field"),
                List.of(PATH + "/refunds/r1/fail", "{\"code\":\"\"}", "/code pattern"),
                List.of(
                        PATH + "/chargebacks",
                        "{\"chargebackId\":\"a/b\",\"amountMinor\":0}",
                        "/chargebackId pattern",
                        "/amountMinor positive"),
                List.of(PATH + "/chargebacks/d1/win", "{\"now\":true}", "/now unknown-field"),
                List.of(PATH + "/chargebacks/d1/lose", "{\"now\":true}", "/now unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void lists_every_fault_at_once_and_leaves_nothing_behind(List<String> sample) {
        long events = SIDE.rows("event");

        var answer = SIDE.post(PAYMENTS + sample.get(0), sample.get(1));

        assertThat(faults(assertProblem(answer, 400, "malformed-request")))
                .containsExactlyInAnyOrderElementsOf(sample.subList(2, sample.size()));
        assertThat(SIDE.rows("event")).isEqualTo(events);
    }
}
