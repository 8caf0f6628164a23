package dev.daybook.cli;

import dev.daybook.cli.http.Retry;
import dev.daybook.cli.verify.StoreVerification;
import dev.daybook.cli.verify.Verdict;
import java.util.Optional;
import picocli.CommandLine.Command;
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
            "",
            "Exit codes: 0 sound; 1 something is missing or unreadable; 2 bad usage;",
            "3 the server could not be reached or refused."
        })
final class VerifyStoreCommand extends VerifyingCommand {

    VerifyStoreCommand(ServerLocator locator, Retry retry) {
        super(locator, retry);
    }

    @Override
    String path() {
        return "/v1/admin/store/verification";
    }

    @Override
    Optional<? extends Verdict> read(JsonNode answer) {
        return StoreVerification.read(answer);
    }
}
