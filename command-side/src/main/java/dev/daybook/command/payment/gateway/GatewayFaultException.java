package dev.daybook.command.payment.gateway;

import dev.daybook.command.decisions.NoAnswer;

/** The gateway does not understand or trust us: asked again it will say the same, until somebody mends it. */
final class GatewayFaultException extends RuntimeException implements NoAnswer {

    GatewayFaultException(String message) {
        super(message);
    }

    @Override
    public Why why() {
        return Why.FAULT;
    }
}
