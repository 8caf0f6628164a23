package dev.daybook.benchmarks;

import dev.daybook.benchmarks.aggregate.LoadSuite;
import dev.daybook.benchmarks.append.AppendSuite;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.export.ExportSuite;
import dev.daybook.benchmarks.http.HttpSuite;
import dev.daybook.benchmarks.lag.LagSuite;
import dev.daybook.benchmarks.lag.ReadYourWriteSuite;
import dev.daybook.benchmarks.query.QuerySuite;
import dev.daybook.benchmarks.rebuild.RebuildSuite;
import dev.daybook.benchmarks.replay.ReplaySuite;
import dev.daybook.benchmarks.search.SearchSuite;
import dev.daybook.benchmarks.size.SizeSuite;
import java.util.Locale;

/** The suites, in the order in which they run. */
enum SuiteName {
    APPEND,
    HTTP,
    LOAD,
    SIZE,
    REPLAY,
    LAG,
    QUERY,
    REREAD,
    REBUILD,
    SEARCH,
    EXPORT;

    Suite suite() {
        return switch (this) {
            case APPEND -> new AppendSuite();
            case HTTP -> new HttpSuite();
            case LOAD -> new LoadSuite();
            case SIZE -> new SizeSuite();
            case REPLAY -> new ReplaySuite();
            case LAG -> new LagSuite();
            case QUERY -> new QuerySuite();
            case REREAD -> new ReadYourWriteSuite();
            case REBUILD -> new RebuildSuite();
            case SEARCH -> new SearchSuite();
            case EXPORT -> new ExportSuite();
        };
    }

    /** As it is asked for. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
