package dev.daybook.standalone;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret that nobody has seen. */
final class FreshSecret {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshSecret() {}

    static String of(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }
}
