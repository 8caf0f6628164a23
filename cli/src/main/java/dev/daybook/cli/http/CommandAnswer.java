package dev.daybook.cli.http;

/** What became of a command. */
public sealed interface CommandAnswer {

    /**
     * The command holds, from this request or an earlier one.
     *
     * @param eventsAppended by this request; 0 when it repeated an earlier one
     */
    record Accepted(int eventsAppended) implements CommandAnswer {}

    /**
     * The command was refused and would be again.
     *
     * @param code the problem's
     * @param summary status, code and detail in one line
     */
    record Refused(String code, String summary) implements CommandAnswer {}
}
