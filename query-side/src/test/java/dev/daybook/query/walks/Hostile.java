package dev.daybook.query.walks;

import java.util.List;
import java.util.stream.Stream;

/** Texts that would mean something to a server that took them for more than texts. No document has any of them. */
final class Hostile {

    static final List<String> TEXTS = List.of(
            ".*",
            "^.",
            "$where",
            "$gt",
            "{\"$ne\":null}",
            "{\"$gt\":\"\"}",
            "[$nin]",
            "((",
            "\\",
            "\\Q\\E.*",
            "';return true;//",
            "\u0000",
            ".\u0000.*",
            "\u0001",
            "\n",
            "\uFFFF",
            "x".repeat(5_000));

    /** In a path they might mean something to what reads that. */
    static final List<String> SEGMENTS = Stream.concat(TEXTS.stream(), Stream.of("..", "../orders", "%", ";", "?", "#"))
            .toList();

    private Hostile() {}
}
