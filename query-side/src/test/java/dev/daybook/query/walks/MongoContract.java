package dev.daybook.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import dev.daybook.query.infrastructure.views.View;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.support.GenericApplicationContext;

/** What the query side wants of a MongoDB server, and callers of the query side on any of them, asked of one walk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MongoContract implements IndexContract, PageContract, RefusalContract, LiteralContract {

    /** Nobody reads views but who asks. */
    static final String NO_CHECKS = "DAYBOOK_VIEWS_CHECKS_PER_MINUTE=0";

    /** Later than the walk. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

    private final AskedServer asked = new AskedServer();
    private QuerySide side;
    private WalkedApi api;

    abstract TestMongo mongo();

    @BeforeAll
    void walk() {
        side = QuerySide.start(mongo(), this::add, NO_CHECKS);
        side.history().append(Walk.of(ListedQuery.SEED, ListedQuery.EVENTS));
        side.await();
        api = new WalkedApi(side);
    }

    private void add(GenericApplicationContext context) {
        asked.addTo(context);
        RefusingView.addTo(context);
        context.registerBean("clock", Clock.class, () -> CLOCK);
    }

    @AfterAll
    void stop() {
        if (side != null) {
            side.close();
        }
    }

    @Override
    public QuerySide side() {
        return side;
    }

    @Override
    public WalkedApi api() {
        return api;
    }

    @Override
    public AskedServer asked() {
        return asked;
    }

    @Override
    public List<View<?>> views() {
        return side.bean(ViewProcessors.class).views().stream()
                .filter(view -> !view.name().equals(RefusingView.NAME))
                .toList();
    }

    @Test
    void every_view_is_the_fold_of_the_events() {
        Map<String, Object> actual = new TreeMap<>();
        views().forEach(view -> actual.put(view.name(), view.live().digest((_, _) -> {})));

        try (FoldedViews folded = new FoldedViews()) {
            assertThat(actual).isNotEmpty().isEqualTo(folded.digests(views(), side.events()));
        }
        assertThat(WalkedApi.rows(side.get("/v1/admin/dead-letters")))
                .isNotEmpty()
                .allMatch(letter -> letter.path("view").asString().equals(RefusingView.NAME));
    }
}
