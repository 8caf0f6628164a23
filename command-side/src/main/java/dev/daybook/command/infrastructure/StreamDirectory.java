package dev.daybook.command.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.CustomerActor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** Finds by its path what a request is about, and tells what may be done to it. */
final class StreamDirectory {

    private static final Pattern RESOURCE = Pattern.compile("/v1/([a-z-]+)/([^/]+)/.*");
    private static final Pattern OWN_RESOURCE = Pattern.compile("/v1/me/([a-z-]+)/([^/]+)/.*");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final List<? extends StreamDefinition<?, ?, ?>> streams;
    private final List<? extends OwnActions<?>> own;
    private final StreamReader reader;
    private final Trials trials;

    StreamDirectory(
            List<? extends StreamDefinition<?, ?, ?>> streams,
            List<? extends OwnActions<?>> own,
            StreamReader reader,
            Trials trials) {
        this.streams = List.copyOf(streams);
        this.own = List.copyOf(own);
        this.reader = reader;
        this.trials = trials;
    }

    /**
     * What may be done to one resource at a version.
     *
     * @param version of its stream, from 0
     */
    record Actions(String id, long version, List<Action> actions) {
        /** Those of two features. */
        private Actions and(Actions others) {
            return new Actions(
                    id,
                    Math.min(version, others.version),
                    Stream.concat(actions.stream(), others.actions.stream()).toList());
        }
    }

    /**
     * The actions of the resource that an undecoded path is about, those of a customer under a customer's paths; empty where it
     * names none that exists.
     */
    Optional<Actions> actionsUnder(String path, String actor) {
        Matcher ownResource = OWN_RESOURCE.matcher(path);
        if (ownResource.matches()) {
            return CustomerActor.of(actor)
                    .flatMap(customer -> ownActions(
                            customer.customerId(), ownResource.group(1), UriUtils.decode(ownResource.group(2), UTF_8)));
        }
        Matcher resource = RESOURCE.matcher(path);
        return resource.matches()
                ? actions(resource.group(1), UriUtils.decode(resource.group(2), UTF_8))
                : Optional.empty();
    }

    Optional<Actions> actions(String collection, String id) {
        return streams.stream()
                .filter(stream -> stream.collection().equals(collection))
                .findFirst()
                .flatMap(stream -> actions(stream, id).or(() -> lowerCase(id).flatMap(own -> actions(stream, own))));
    }

    /** What a customer may do to one of a collection; empty where it is not the customer's, or does not exist. */
    Optional<Actions> ownActions(String customerId, String collection, String id) {
        return own.stream()
                .filter(actions -> actions.stream().collection().equals(collection))
                .flatMap(actions -> ownActions(actions, customerId, id)
                        .or(() -> lowerCase(id).flatMap(lower -> ownActions(actions, customerId, lower)))
                        .stream())
                .reduce(Actions::and);
    }

    private <S> Optional<Actions> ownActions(OwnActions<S> actions, String customerId, String id) {
        StreamReader.Loaded<S> loaded = reader.load(actions.stream(), Tenants.DEFAULT, id);
        return actions.owned().test(customerId, loaded.state())
                ? Optional.of(new Actions(
                        id,
                        loaded.version(),
                        trials.of(
                                actions.stream(),
                                actions.actions().apply(id, loaded.state()),
                                Optional.of(customerId))))
                : Optional.empty();
    }

    /** Ids of ours are in lower case, whatever case they are asked for in. */
    private static Optional<String> lowerCase(String id) {
        return Optional.of(id)
                .filter(text -> UUID.matcher(text).matches())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(own -> !own.equals(id));
    }

    private <S> Optional<Actions> actions(StreamDefinition<?, ?, S> stream, String id) {
        StreamReader.Loaded<S> loaded = reader.load(stream, Tenants.DEFAULT, id);
        return loaded.exists()
                ? Optional.of(new Actions(
                        id,
                        loaded.version(),
                        trials.of(stream, stream.actions().apply(id, loaded.state()), Optional.empty())))
                : Optional.empty();
    }
}
