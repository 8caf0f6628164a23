package dev.daybook.simulator;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Cards that behave as their names say; where the trade has numbers for that, they are the same. */
public enum TestCard {
    APPROVED("4242424242424242"),
    DECLINED("4000000000000002"),
    INSUFFICIENT_FUNDS("4000000000009995"),
    /** The payer has to approve on a page. */
    ACTION_REQUIRED("4000000000003220"),
    /** A refund is taken on and fails later. */
    REFUND_FAILS("4000000000005126"),
    /** The payer claims back what was captured. */
    DISPUTED("4000000000000259"),
    /** Takes the money and says only that it will tell later. */
    PENDING("4000000000001109"),
    /** Takes the money at once and answers when nobody listens any more. */
    ANSWERS_LATE("4000000000001117"),
    TELLS_TWICE("4000000000001125"),
    /** The webhook comes before the answer. */
    TELLS_FIRST("4000000000001133"),
    /** Tells of the authorisation after it has told of the capture. */
    TELLS_OUT_OF_ORDER("4000000000001141"),
    /** Each question fails once with 500 and nothing done. */
    FAILS_ONCE("4000000000001158"),
    CAPTURE_FAILS("4000000000001166"),
    /** Does what it is asked, says only that it will tell later, and never does; who asks is told after a while. */
    NEVER_TELLS("4000000000001174");

    private static final int TOKEN_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String number;

    TestCard(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** Whether what was moved so was not told at once. */
    boolean putsOff(Movement.Kind kind) {
        return this == NEVER_TELLS || (this == PENDING && kind == Movement.Kind.HOLD);
    }

    /** Why a payment with it is declined, by the bank or by the payer. */
    String declineCode() {
        return this == INSUFFICIENT_FUNDS ? "insufficient-funds" : "card-declined";
    }

    static Optional<TestCard> ofNumber(String number) {
        String digits = number.replaceAll("[ -]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    /** A fresh token: opaque to others, the card's name to us, so that none has to be kept. */
    String token() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return "tok_" + word() + "_" + HexFormat.of().formatHex(random);
    }

    static Optional<TestCard> ofToken(String token) {
        return Arrays.stream(values())
                .filter(card -> token.matches("tok_" + card.word() + "_[0-9a-f]{24}"))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
