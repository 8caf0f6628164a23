package dev.daybook.command.payment.gateway;

import dev.daybook.command.decisions.NoAnswer;

/** The gateway gave no answer: away, too slow, cut off, or busy. Asked again under the same key it may. */
final class GatewayUnavailableException extends RuntimeException implements NoAnswer {

    GatewayUnavailableException(String message) {
        super(message);
    }

    GatewayUnavailableException(Throwable cause) {
        super(cause);
    }

    @Override
    public Why why() {
        return Why.AWAY;
    }
}
