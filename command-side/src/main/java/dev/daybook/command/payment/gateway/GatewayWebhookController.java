package dev.daybook.command.payment.gateway;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.contract.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the gateway tells by itself: signed, each event applied once. A refusal is answered as one, so that the gateway tells it
 * again when it may be right.
 */
@RestController
final class GatewayWebhookController {

    private static final int BODY_BYTES_MAX = 64 << 10;
    private static final String STREAM = "payment";

    private final GatewaySettings settings;
    private final WebhookSignature signature;
    private final CommandDesk desk;
    private final Clock clock;

    GatewayWebhookController(GatewaySettings settings, CommandDesk desk, Clock clock) {
        this.settings = settings;
        this.signature = new WebhookSignature(settings.webhookSecrets(), clock);
        this.desk = desk;
        this.clock = clock;
    }

    /** News of a kind that we do not know. */
    record Ignored(String id, String ignored) {}

    @Operation(
            summary = "Take signed news of the payment gateway",
            needs = {})
    @PostMapping("/v1/gateway-webhooks/{gateway}")
    ResponseEntity<?> take(@PathVariable String gateway, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            throw RequestException.refused(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "the body may have 64 KiB");
        }
        String header =
                Optional.ofNullable(request.getHeader("Gateway-Signature")).orElse("");
        if (!gateway.equals(settings.name()) || !signature.covers(header, body)) {
            throw RequestException.refused(
                    HttpStatus.UNAUTHORIZED,
                    "webhook-signature",
                    "the header Gateway-Signature does not show that this gateway sent the body within five minutes");
        }
        WebhookNews news = WebhookNews.of(body);
        String id = news.id();
        Optional<PaymentCommand> command = news.command(clock.instant());
        return command.isEmpty()
                ? ResponseEntity.ok(new Ignored(id, news.type()))
                : desk.change(
                        CommandCall.ofMessage("gateway/" + gateway, id), Intent.now(STREAM, command.orElseThrow()));
    }
}
