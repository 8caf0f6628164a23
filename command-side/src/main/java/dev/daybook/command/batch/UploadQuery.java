package dev.daybook.command.batch;

import dev.daybook.command.infrastructure.QueryParameters;
import dev.daybook.events.batch.BatchKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What a batch is to do with the items that are uploaded.
 *
 * @param dryRun whether they are only tried
 */
record UploadQuery(BatchKind kind, boolean dryRun) {

    private static final Set<String> KNOWN = Set.of("kind", "dryRun");
    private static final Map<String, BatchKind> KINDS = Arrays.stream(BatchKind.values())
            .collect(Collectors.toMap(UploadQuery::word, Function.identity(), (one, _) -> one, TreeMap::new));

    /**
     * Reads the parameters.
     *
     * @throws dev.daybook.command.infrastructure.RequestException naming everything that is wrong with them
     */
    static UploadQuery of(MultiValueMap<String, String> given) {
        QueryParameters parameters = new QueryParameters(given, KNOWN);
        Optional<BatchKind> kind = parameters
                .required("kind", KINDS::containsKey, "must be one of " + KINDS.keySet())
                .map(KINDS::get);
        Optional<String> dryRun = parameters.one("dryRun", Set.of("true", "false")::contains, "must be true or false");
        parameters.check();
        return new UploadQuery(kind.orElseThrow(), dryRun.map(Boolean::valueOf).orElse(false));
    }

    /** The kind as it stands in the request. */
    static String word(BatchKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
