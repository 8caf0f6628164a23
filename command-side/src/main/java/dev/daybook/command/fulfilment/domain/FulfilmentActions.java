package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.command.fulfilment.domain.Parcel.Whereabouts;
import dev.daybook.events.Reason;
import java.util.List;
import java.util.Optional;

/** What people may do to a fulfilment, and why the rest they may not; what its order and its parcels do to it is not told. */
public final class FulfilmentActions {

    private FulfilmentActions() {}

    /**
     * Every action with its verdict, judged on one piece of the first line and on the parcel that was packed last. The order has a
     * say in work on its pieces, and the parcel in what becomes of it.
     */
    public static List<Action> of(String id, Fulfilment fulfilment) {
        return List.of(
                shared("allocate", new Allocate(id), fulfilment),
                shared("pick", new StartPicking(id), fulfilment),
                shared(
                        "pack",
                        new Pack(id, noParcel(id), List.of(new Pieces(unpackedLine(fulfilment), 1))),
                        fulfilment),
                shared("unpack", new Unpack(id, packedParcel(fulfilment)), fulfilment),
                verdict("hold", new Hold(id, new Reason("", "")), fulfilment),
                verdict("release", new Release(id), fulfilment));
    }

    private static Action shared(String name, FulfilmentCommand command, Fulfilment fulfilment) {
        return verdict(name, command, fulfilment).trying(command);
    }

    private static Action verdict(String name, FulfilmentCommand command, Fulfilment fulfilment) {
        return Action.judged(name, () -> Fulfilment.decide(command, fulfilment));
    }

    /** No parcel has this id, since none has a slash. */
    private static String noParcel(String id) {
        return id + "/";
    }

    private static String unpackedLine(Fulfilment fulfilment) {
        return facts(fulfilment).stream()
                .flatMap(facts -> facts.lines().byLineId().entrySet().stream())
                .filter(line -> line.getValue().unpacked() > 0)
                .map(line -> line.getKey())
                .findFirst()
                .orElse("1");
    }

    private static String packedParcel(Fulfilment fulfilment) {
        return facts(fulfilment).stream()
                .flatMap(facts -> facts.parcels().that(Whereabouts.PACKED).reversed().stream())
                .map(Parcel::shipmentId)
                .findFirst()
                .orElse("none");
    }

    private static Optional<FulfilmentFacts> facts(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.NotCreated _ -> Optional.empty();
            case Fulfilment.Existing existing -> Optional.of(existing.facts());
        };
    }
}
