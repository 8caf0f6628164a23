package dev.daybook.cli;

import dev.daybook.cli.http.Retry;
import dev.daybook.cli.verify.Verdict;
import dev.daybook.cli.verify.ViewVerification;
import java.util.Optional;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code daybook verify views}: has the server rebuild its views and compare. */
@Command(
        name = "views",
        description = {
            "Rebuild every view from the events beside the live one and compare the two; compare a sample of orders"
                    + " with an independent fold of their events.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook verify views",
            "  daybook verify views --url http://127.0.0.1:8080 --json",
            "",
            "Exit codes: 0 all equal; 1 a view differs or is empty, or the sample differs or is empty; 2 bad usage;",
            "3 the server could not be reached or refused."
        })
final class VerifyViewsCommand extends VerifyingCommand {

    VerifyViewsCommand(ServerLocator locator, Retry retry) {
        super(locator, retry);
    }

    @Override
    String path() {
        return "/v1/admin/projections/verification";
    }

    @Override
    Optional<? extends Verdict> read(JsonNode answer) {
        return ViewVerification.read(answer);
    }
}
