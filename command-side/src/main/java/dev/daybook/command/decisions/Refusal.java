package dev.daybook.command.decisions;

import java.util.List;

/** A broken business rule: an expected outcome with a stable code, never a bug. Each stream seals its own. */
public abstract class Refusal extends RuntimeException {

    /** What stands against the command. */
    public enum Kind {
        /** What it is for does not exist. */
        NOT_FOUND,
        /** The state that it is in. */
        STATE,
        /** What the command says. */
        CONTENT
    }

    private final Kind kind;
    private final String code;
    private final transient List<Fault> faults;

    protected Refusal(Kind kind, String code, String message, List<Fault> faults) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public final Kind kind() {
        return kind;
    }

    /** A stable word, {@code <stream>.<rule>}, that callers may rely on. */
    public final String code() {
        return code;
    }

    /** In the words of the business. */
    public final String explanation() {
        return String.valueOf(getMessage());
    }

    /** Every single thing that is wrong, where the rule speaks of parts of the command. */
    public final List<Fault> faults() {
        return faults;
    }
}
