package dev.daybook.command.payment.gateway;

import java.time.Duration;
import java.util.List;

/**
 * Where card payments go.
 *
 * @param name last segment of the path of its webhooks
 * @param url without the slash at the end; empty: there is no gateway
 * @param key that we show to it
 * @param webhookSecrets that its webhooks are signed with; two while they are changed
 * @param connectTimeout until it takes a connection
 * @param readTimeout until it answers
 * @param breakerPause so long it is left alone after it failed too often
 */
public record GatewaySettings(
        String name,
        String url,
        String key,
        List<String> webhookSecrets,
        Duration connectTimeout,
        Duration readTimeout,
        Duration breakerPause) {

    public GatewaySettings {
        webhookSecrets =
                webhookSecrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    /** Whether there is a gateway at all. */
    public boolean configured() {
        return !url.isBlank();
    }

    @Override
    public String toString() {
        return name + " at " + url;
    }
}
