package dev.daybook.command.payment.gateway;

/** What a gateway is asked about a payment; amounts are in minor units. */
sealed interface GatewayQuestion {

    String paymentId();

    /**
     * Hold money.
     *
     * @param currency ISO 4217 code
     * @param token what the gateway calls the payer's card
     */
    record Authorise(String paymentId, long amountMinor, String currency, String token) implements GatewayQuestion {}

    /** Take held money. */
    record Capture(String paymentId, String captureId, long amountMinor) implements GatewayQuestion {}

    /** Let held money go. */
    record Release(String paymentId) implements GatewayQuestion {}

    /** Send money back. */
    record Refund(String paymentId, String refundId, long amountMinor) implements GatewayQuestion {}

    /**
     * Tell whether the payer has done what they had to do.
     *
     * @param last whether a payer who has not is waited for no longer
     */
    record Acted(String paymentId, boolean last) implements GatewayQuestion {}
}
