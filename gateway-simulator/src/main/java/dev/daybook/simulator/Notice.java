package dev.daybook.simulator;

import java.util.Map;

/**
 * One event that is told over the webhook.
 *
 * @param twice whether it is told again after it was taken
 * @param more fields beside id, type, reference and paymentId
 */
record Notice(String id, String type, String reference, String paymentId, boolean twice, Map<String, Object> more) {}
