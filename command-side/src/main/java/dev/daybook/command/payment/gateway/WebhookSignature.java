package dev.daybook.command.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a webhook comes from the gateway and is fresh: {@code t=<unix seconds>,v1=<hex of HMAC-SHA256 of t.body>}. */
final class WebhookSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern HEADER = Pattern.compile("t=([0-9]{1,12})((?:,v1=[0-9a-f]{64}){1,4})");
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{64}");
    private static final String ALGORITHM = "HmacSHA256";

    private final List<String> secrets;
    private final Clock clock;

    WebhookSignature(List<String> secrets, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    boolean covers(String header, byte[] body) {
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            return false;
        }
        List<byte[]> told = MAC.matcher(parts.group(2))
                .results()
                .map(mac -> HexFormat.of().parseHex(mac.group()))
                .toList();
        boolean signed = secrets.stream()
                .map(secret -> mac(secret, parts.group(1), body))
                .anyMatch(mac -> told.stream().anyMatch(other -> MessageDigest.isEqual(mac, other)));
        long ageSeconds = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(parts.group(1)));
        return signed && ageSeconds <= TOLERANCE.toSeconds();
    }

    private static byte[] mac(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
