package dev.daybook.command.payment.gateway;

import java.util.Optional;

/** Where no gateway is configured: what was accepted before waits. */
final class NoGateway implements PaymentGateway {

    @Override
    public Authorisation authorise(GatewayQuestion.Authorise question, String key) {
        throw missing();
    }

    @Override
    public Settlement capture(String reference, GatewayQuestion.Capture question, String key) {
        throw missing();
    }

    @Override
    public Settlement release(String reference, GatewayQuestion.Release question, String key) {
        throw missing();
    }

    @Override
    public Settlement refund(String reference, GatewayQuestion.Refund question, String key) {
        throw missing();
    }

    @Override
    public Optional<PaymentReport> find(String paymentId) {
        throw missing();
    }

    private static GatewayFaultException missing() {
        return new GatewayFaultException("no payment gateway is configured (daybook.gateway.url)");
    }
}
