package dev.daybook.cli.report;

import dev.daybook.analytics.process.Conformance;
import dev.daybook.analytics.process.Funnel;
import dev.daybook.analytics.process.LeadTimeGroup;
import dev.daybook.analytics.process.LeadTimes;
import dev.daybook.analytics.process.Rework;
import dev.daybook.analytics.process.Sales;
import dev.daybook.analytics.process.StuckOrders;
import dev.daybook.analytics.process.Variants;
import dev.daybook.analytics.sql.HistoryDatabase;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a report out of the files of an export. */
public final class FolderFigures {

    private static final JsonMapper JSON = new JsonMapper();

    private FolderFigures() {}

    /**
     * Asks all questions.
     *
     * @param store as the page calls it
     */
    public static ObjectNode of(HistoryDatabase history, String store, Optional<Instant> from, Optional<Instant> to) {
        Sales sales = new Sales(from, to, Optional.empty());
        ObjectNode figures = JSON.createObjectNode();
        figures.put("store", store);
        from.ifPresent(instant -> figures.put("from", instant.toString()));
        to.ifPresent(instant -> figures.put("to", instant.toString()));
        figures.put("position", position(history));
        figures.set("funnel", json(Funnel.of(history, sales)));
        figures.set("leadTimes", leadTimes(history, Optional.empty(), sales));
        figures.set("leadTimesByCountry", leadTimes(history, Optional.of(LeadTimeGroup.COUNTRY), sales));
        figures.set("leadTimesByLocation", leadTimes(history, Optional.of(LeadTimeGroup.LOCATION), sales));
        figures.set("leadTimesByMonth", leadTimes(history, Optional.of(LeadTimeGroup.MONTH), sales));
        figures.set("rework", json(Rework.of(history, sales)));
        figures.set("variants", json(Variants.of(history, sales, ServerFigures.VARIANTS)));
        figures.set("conformance", json(Conformance.of(history, ServerFigures.DEVIATIONS)));
        figures.set("stuck", json(StuckOrders.of(history, to, Optional.empty(), ServerFigures.STUCK)));
        return figures;
    }

    private static JsonNode leadTimes(HistoryDatabase history, Optional<LeadTimeGroup> by, Sales sales) {
        return json(LeadTimes.of(history, new LeadTimes.Wanted(Optional.empty(), Optional.empty(), by), sales));
    }

    private static long position(HistoryDatabase history) {
        Object last = history.query("SELECT coalesce(max(position), 0) FROM events", 1)
                .rows()
                .getFirst()
                .getFirst();
        return last instanceof Number number ? number.longValue() : 0;
    }

    private static JsonNode json(Object answer) {
        return JSON.valueToTree(answer);
    }
}
