package dev.daybook.simulation.judgement;

import dev.daybook.simulation.history.Append;
import dev.daybook.simulation.shop.Shop;
import java.time.Instant;
import java.util.List;

/** Makes the decisions of one policy again. */
interface Judge {

    /**
     * Makes again what the policy has decided in an append.
     *
     * @param before how all stood when it was decided
     */
    void decide(Append append, Shop before);

    /** Sees what becomes of former decisions; asked of every append, before its own decisions are made. */
    default void follow(Append append, Shop before) {}

    /** History is over. */
    default void end(Instant last, Shop after) {}

    List<PolicyReport> reports();
}
