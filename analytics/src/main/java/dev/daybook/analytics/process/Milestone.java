package dev.daybook.analytics.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an order reaches on its way, in the usual order. */
public enum Milestone {
    PLACED,
    CONFIRMED,
    PAID,
    SHIPPED,
    DELIVERED,
    COMPLETED,
    RETURNED,
    CANCELLED,
    EXPIRED;

    /** As relations and requests call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Milestone::word).toList();
    }

    public static Optional<Milestone> find(String word) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.word().equals(word))
                .findFirst();
    }
}
