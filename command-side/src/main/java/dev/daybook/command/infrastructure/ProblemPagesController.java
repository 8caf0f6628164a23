package dev.daybook.command.infrastructure;

import dev.daybook.contract.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The pages that the {@code type} of a problem points at. */
@RestController
final class ProblemPagesController {

    private static final List<ProblemPage> EVERYWHERE = List.of(
            new ProblemPage(
                    "malformed-request",
                    400,
                    "The request has faults of form; errors[] lists every one with its place."),
            new ProblemPage(
                    "stale-version",
                    412,
                    "If-Match names another version than the current one. eventsSince tells what happened; read again and decide again."),
            new ProblemPage(
                    "if-match-required",
                    428,
                    "The command changes a document that was read before. Send its ETag as If-Match."),
            new ProblemPage(
                    "request-in-flight",
                    409,
                    "A request with the same Idempotency-Key is running. Ask again after it has ended."),
            new ProblemPage(
                    "idempotency-key-reused",
                    422,
                    "The Idempotency-Key was used for another request. Use a new key for a new request."),
            new ProblemPage(
                    "concurrent-change",
                    409,
                    "Others changed the same stream at the same time, again and again. Read it and ask again."),
            new ProblemPage(
                    "not-a-customer",
                    403,
                    "Under /v1/me customers find what is their own. Call as one: Daybook-Actor: customer/<customerId>."),
            new ProblemPage(
                    "too-many-tries",
                    429,
                    "Orders were looked up too often from here, or under this number. Retry-After says in how many seconds to ask again."),
            new ProblemPage(
                    "too-many-rows",
                    422,
                    "More rows are found than one table may have. Ask for fewer, for instance for those of a month."),
            new ProblemPage(
                    "too-many-listeners",
                    503,
                    "As many listen to changes, or read events as a stream, as this node has room for. Retry-After says in how many seconds to come back."),
            new ProblemPage(
                    "views-unavailable",
                    503,
                    "What queries read does not answer at the moment, or not in time. Commands go on; Retry-After says in how many seconds to ask again."),
            new ProblemPage(
                    "history-unavailable",
                    503,
                    "The database that stored events are read from, the store itself or a replica of it, does not answer at the moment, or not in time. Retry-After says in how many seconds to ask again."),
            new ProblemPage(
                    "no-event-search",
                    501,
                    "Events that lie in Axon Server have no index to be found by. Read them as a stream, /v1/events/stream, and take what you look for."),
            new ProblemPage(
                    "history-being-prepared",
                    503,
                    "Stored events are being put into tables, which takes seconds per million of them. Retry-After says in how many seconds to ask again; the detail says how far it is."),
            new ProblemPage(
                    "tables-unavailable",
                    503,
                    "Stored events could not be put into tables, and there are no older ones. The detail says why; Retry-After says in how many seconds it is tried again."),
            new ProblemPage(
                    "too-many-statements",
                    503,
                    "As many statements about history run as this node has room for. Retry-After says in how many seconds to ask again."),
            new ProblemPage(
                    "statement-too-long",
                    422,
                    "The statement took longer than it may, and was ended. Ask for less, for instance for a shorter time."),
            new ProblemPage(
                    "statement-too-big",
                    422,
                    "The statement needs more memory, or more room on the disk, than it may have. Ask for less, or aggregate earlier."),
            new ProblemPage(
                    "statement-refused",
                    422,
                    "History is read only: a statement is one query, and reads nothing but the tables of history. What writes, sets, or reads files or the network is refused."),
            new ProblemPage(
                    "statement-invalid",
                    422,
                    "The statement cannot be read, does not fit the tables, or fails on a value. The detail is what the database says."),
            new ProblemPage(
                    "statements-unavailable",
                    503,
                    "The process in which statements run does not start, or files of the node cannot be read or written. The log of the node says why; Retry-After says in how many seconds to ask again."),
            new ProblemPage(
                    "export-exists", 409, "There is another export of this id. Leave the id out, or take another one."),
            new ProblemPage(
                    "export-phase",
                    409,
                    "What is asked for cannot be done with an export in this phase: what is done is not cancelled or resumed, what is being made is not removed."),
            new ProblemPage(
                    "too-many-exports", 409, "There are as many exports under way as are kept. Cancel and remove one."),
            new ProblemPage(
                    "exports-unavailable",
                    503,
                    "The folder of exported files cannot be read or written. The detail says what the system says."),
            new ProblemPage("body-too-large", 413, "The body is over the limit of this operation."),
            new ProblemPage(
                    "webhook-signature",
                    401,
                    "A webhook names its gateway in the path and is signed with that gateway's secret, at most five minutes ago."),
            new ProblemPage(
                    "unsupported-media-type",
                    415,
                    "The body must be of a media type that the command takes; the problem's detail names them."),
            new ProblemPage(
                    "store-unavailable",
                    503,
                    "The store cannot take the command at this time, and nothing of it was written. Repeat it with the same Idempotency-Key."),
            new ProblemPage(
                    "outcome-unknown",
                    503,
                    "The store was lost while it took the command: all of it took effect, or nothing. Repeat it with the same Idempotency-Key to learn which."),
            new ProblemPage(
                    "not-found", 404, "There is nothing with this id or name, or not yet: see the header Consistency."),
            new ProblemPage(
                    "verification-running", 409, "The views are being verified. One verification runs at a time."),
            new ProblemPage("unknown-path", 404, "Nothing is served under this path."),
            new ProblemPage("method-not-allowed", 405, "This path takes other methods; Allow names them."),
            new ProblemPage(
                    "side-unavailable", 503, "No node of the side that answers this could be reached. Ask again."),
            new ProblemPage(
                    "side-timeout",
                    504,
                    "The side did not answer in time. Repeat a command with the same Idempotency-Key."),
            new ProblemPage("internal-error", 500, "A bug of ours. Report it with the trace id."));

    private final List<ProblemPage> pages;

    ProblemPagesController(List<StreamDefinition<?, ?, ?>> streams) {
        List<ProblemPage> all = new ArrayList<>(EVERYWHERE);
        streams.forEach(stream -> all.addAll(stream.problems()));
        all.sort(Comparator.comparing(ProblemPage::code));
        this.pages = List.copyOf(all);
    }

    @Operation(
            summary = "List the codes of refusals",
            needs = {})
    @GetMapping(value = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    String all() {
        return pages.stream()
                .map(page -> "<li><a href=\"/problems/" + page.code() + "\">" + page.code() + "</a></li>")
                .collect(Collectors.joining(
                        "\n", "<!doctype html><title>Problems</title><h1>Problems</h1><ul>", "</ul>"));
    }

    @Operation(
            summary = "Explain the code of a refusal",
            needs = {})
    @GetMapping(value = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> one(@PathVariable String code) {
        return pages.stream()
                .filter(page -> page.code().equals(code))
                .findFirst()
                .map(page -> ResponseEntity.ok(html(page)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String html(ProblemPage page) {
        return "<!doctype html><title>" + page.code() + "</title><h1>" + page.code() + "</h1><p>HTTP " + page.status()
                + ". " + HtmlUtils.htmlEscape(page.explanation()) + "</p>";
    }
}
