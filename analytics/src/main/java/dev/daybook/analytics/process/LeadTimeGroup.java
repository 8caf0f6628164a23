package dev.daybook.analytics.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What lead times can be told apart by. */
public enum LeadTimeGroup {
    /** Where the order goes to, as it was placed. */
    COUNTRY("country"),
    /** Where its first pieces were sent from. */
    LOCATION("location"),
    /** In which it was placed, in the business zone, such as 2011-03. */
    MONTH("strftime(placed_at, '%Y-%m')");

    private final String column;

    LeadTimeGroup(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** As requests call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(LeadTimeGroup::word).toList();
    }

    public static Optional<LeadTimeGroup> find(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }
}
