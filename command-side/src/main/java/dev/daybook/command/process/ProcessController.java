package dev.daybook.command.process;

import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.reactions.WaitingEffect;
import dev.daybook.command.infrastructure.reactions.WaitingEffects;
import dev.daybook.command.process.ProcessRequests.EndProcessRequest;
import dev.daybook.command.process.ProcessResponses.Processes;
import dev.daybook.command.process.ProcessResponses.Waiting;
import dev.daybook.command.process.domain.EndProcess;
import dev.daybook.command.process.domain.ProcessRejection;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What should follow from events and has not yet: to look at, to try at once, to give up. */
@RestController
final class ProcessController {

    private static final String PROCESSES = "/v1/admin/processes";

    private final WaitingEffects effects;
    private final ProcessResponses responses;
    private final CommandDesk desk;

    ProcessController(WaitingEffects effects, ProcessResponses responses, CommandDesk desk) {
        this.effects = effects;
        this.responses = responses;
        this.desk = desk;
    }

    @Operation(summary = "List effects that wait or are stuck", needs = Scope.ADMIN_PROCESSES)
    @GetMapping(PROCESSES)
    ResponseEntity<Processes> list(@RequestParam MultiValueMap<String, String> parameters) {
        ProcessesQuery query = ProcessesQuery.of(parameters);
        List<WaitingEffect> found = effects.page(query.stuck(), query.after(), query.limit() + 1);
        List<WaitingEffect> page = found.stream().limit(query.limit()).toList();
        ResponseEntity.BodyBuilder response =
                ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
        if (found.size() > page.size()) {
            response.header(HttpHeaders.LINK, "<" + next(query, page.getLast().id()) + ">; rel=\"next\"");
        }
        return response.body(responses.of(page));
    }

    private static String next(ProcessesQuery query, String last) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(PROCESSES);
        query.stuck().ifPresent(stuck -> link.queryParam("stuck", stuck));
        return link.queryParam("limit", query.limit())
                .queryParam("after", last)
                .build(true)
                .toUriString();
    }

    /** Makes it due at once; asking twice is as once, so it takes no key. */
    @Operation(summary = "Make a stuck effect due at once", needs = Scope.ADMIN_PROCESSES)
    @PostMapping(PROCESSES + "/{id}/retry")
    Waiting retry(@PathVariable String id) {
        WaitingEffect effect = effects.find(id).orElseThrow(() -> new ProcessRejection.NotFound(id));
        if (effect.running()) {
            return responses.of(effect);
        }
        // A timer that goes off before its time may be refused, and would then be over.
        if (effect.failures() == 0) {
            throw new ProcessRejection.NotFailed(id);
        }
        effects.retry(effect);
        return responses.of(effects.find(id).orElse(effect));
    }

    @Operation(summary = "Give a stuck effect up for ever", needs = Scope.ADMIN_PROCESSES)
    @PostMapping(PROCESSES + "/{id}/end")
    ResponseEntity<Answer> end(@PathVariable String id, CommandCall call, EndProcessRequest request) {
        return effects.end(id, call.dryRun(), waiting -> {
            EndProcess command = request.command(id, waiting);
            return desk.change(call, Intent.because(command.reason(), ProcessAggregate.STREAM, command));
        });
    }
}
