package dev.daybook.cli;

import dev.daybook.cli.http.Retry;
import dev.daybook.cli.verify.StoreVerification;
import dev.daybook.cli.verify.Verdict;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code daybook verify store}: has the server check what it has stored. */
@Command(
        name = "store",
        description = {
            "Check the event store: positions are 1 to n without a gap, versions of every stream are 0 to n without a gap,"
                    + " every event can be read.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook verify store",
            "  daybook verify store --url http://127.0.0.1:8080 --json",
            "  daybook verify store --url http://127.0.0.1:8080 --events-per-second 5000",
            "",
            "Exit codes: 0 sound; 1 something is missing or unreadable; 2 bad usage;",
            "3 the server could not be reached or refused."
        })
final class VerifyStoreCommand extends VerifyingCommand {

    private static final Duration SLOWLY = Duration.ofDays(1);

    @Option(
            names = "--events-per-second",
            paramLabel = "N",
            description =
                    "Read no more than so many events in a second, to spare a busy store. Default: as fast as it goes.")
    private Optional<Integer> eventsPerSecond = Optional.empty();

    VerifyStoreCommand(ServerLocator locator, Retry retry) {
        super(locator, retry);
    }

    @Override
    String path() {
        return eventsPerSecond
                .map(most -> "/v1/admin/store/verification?eventsPerSecond=" + most)
                .orElse("/v1/admin/store/verification");
    }

    @Override
    Duration deadline() {
        return eventsPerSecond.isPresent() ? SLOWLY : super.deadline();
    }

    @Override
    Optional<? extends Verdict> read(JsonNode answer) {
        return StoreVerification.read(answer);
    }
}
