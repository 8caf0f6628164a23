package dev.daybook.query.infrastructure.folding;

import dev.daybook.query.infrastructure.views.ViewBuild;
import dev.daybook.query.infrastructure.views.ViewDocument;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes what the stored events say of a key over what a build has of it. */
@Component
public final class KeyRepair {

    /** The feed may write its own idea of a document over the repaired one, if it had read it before. */
    private static final int MOST_TRIES = 10;

    private final KeyComparison comparison;

    KeyRepair(KeyComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Repairs the documents of a key, and looks at them again until they are as they should be.
     *
     * @return ids of those that were not
     * @throws UnfoldableKeyException where the view cannot take one of the events
     * @throws IllegalStateException when they are not even after several tries
     */
    public <D extends ViewDocument> Set<String> repair(ViewBuild<D> build, String key) {
        Set<String> repaired = new LinkedHashSet<>();
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            KeyComparison.Verdict<D> verdict = comparison.compare(build, key);
            if (verdict.equal()) {
                return repaired;
            }
            verdict.documents().stream()
                    .filter(document -> verdict.different().contains(document.id()))
                    .forEach(document -> {
                        build.overwrite(document);
                        repaired.add(document.id());
                    });
        }
        throw new IllegalStateException(key + " of " + build.collection() + " is changed as fast as it is repaired");
    }
}
