package dev.daybook.command.infrastructure.reactions;

/** The effects that people have given up. */
@FunctionalInterface
public interface EndedEffects {

    /**
     * Whether it was given up for ever.
     *
     * @param tenant whose event the effect follows from
     * @param effectId as in {@link WaitingEffect#id}
     */
    boolean contains(String tenant, String effectId);
}
