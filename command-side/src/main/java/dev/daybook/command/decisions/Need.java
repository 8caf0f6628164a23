package dev.daybook.command.decisions;

import java.util.List;

/** Something that would have to be otherwise before an action is allowed. */
public sealed interface Need {

    /** JSON pointer (RFC 6901) to it in what is asked about, elements of lists by their id. */
    String pointer();

    /**
     * One word of several.
     *
     * @param needs any of these
     */
    record OneOf(String pointer, String is, List<String> needs) implements Need {

        public OneOf {
            needs = List.copyOf(needs);
        }
    }

    /** Yes or no, and it is the other. */
    record Flag(String pointer, boolean needs) implements Need {}

    /** Too few pieces. */
    record AtLeast(String pointer, long is, long needs) implements Need {}

    /** Too many pieces, or too much money in minor units. */
    record AtMost(String pointer, long is, long needs) implements Need {}
}
