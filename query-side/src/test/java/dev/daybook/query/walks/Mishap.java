package dev.daybook.query.walks;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.query.QuerySide;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/** What happens to a query side that ends while it feeds its views. */
enum Mishap {
    /** Nothing else. */
    RESTART {
        @Override
        void befall(QuerySide side, long covered) {}
    },

    /** All events come again, and most documents are ahead of them. */
    FORGET_TOKENS {
        @Override
        void befall(QuerySide side, long covered) {
            side.views().getCollection(TOKENS).drop();
        }
    },

    /** Some events come again. */
    SET_TOKENS_BACK {
        @Override
        void befall(QuerySide side, long covered) {
            var token = CatalogSerializer.create(EventMapper.create())
                    .serialize(new GlobalSequenceTrackingToken(covered / 2), byte[].class);
            var _ = side.views()
                    .getCollection(TOKENS)
                    .updateMany(
                            exists("processorName"),
                            combine(
                                    set("token", token.getData()),
                                    set("tokenType", token.getType().getName())));
        }
    };

    private static final String TOKENS = "trackingtokens";

    /**
     * Happens to the stores.
     *
     * @param covered up to which position every view had every event
     */
    abstract void befall(QuerySide side, long covered);
}
