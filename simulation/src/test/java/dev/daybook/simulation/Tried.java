package dev.daybook.simulation;

import dev.daybook.events.wire.EventLine;
import dev.daybook.simulation.history.Appends;
import dev.daybook.simulation.judgement.Decision;
import dev.daybook.simulation.judgement.PolicyReport;
import dev.daybook.simulation.judgement.Report;
import dev.daybook.simulation.judgement.WhatIf;
import dev.daybook.simulation.policy.Policies;
import dev.daybook.simulation.policy.PolicyFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies tried on a history, and what differs. */
record Tried(Report report, List<Decision> differing) {

    static Tried on(Past past, Policies... files) {
        return on(past.lines(), Optional.empty(), Optional.empty(), files);
    }

    static Tried on(Past past, String... settings) {
        Map<String, String> told = new HashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            told.put(parts[0], parts[1]);
        }
        return on(past, PolicyFile.read(told));
    }

    static Tried on(List<EventLine> lines, Optional<Instant> from, Optional<Instant> to, Policies... files) {
        List<Decision> differing = new ArrayList<>();
        WhatIf whatIf = WhatIf.of(List.of(files), new WhatIf.Span(from, to), 3, differing::add);
        Appends appends = new Appends(whatIf::take);
        lines.forEach(appends::take);
        appends.end();
        return new Tried(whatIf.report(), differing);
    }

    PolicyReport of(String policy) {
        return report.policies().stream()
                .filter(each -> each.policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }

    /** How often something follows. */
    long count(String policy, String figure) {
        return of(policy).figures().stream()
                .filter(each -> each.name().equals(figure))
                .mapToLong(each -> each.count())
                .sum();
    }

    /** How many were left out, whyever. */
    long leftOut(String policy) {
        return of(policy).notCompared().stream().mapToLong(each -> each.count()).sum();
    }
}
