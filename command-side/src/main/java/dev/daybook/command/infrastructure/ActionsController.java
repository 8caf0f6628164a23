package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Action;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what may be done to something at this moment, and why the rest may not. */
@RestController
final class ActionsController {

    private final StreamDirectory directory;

    ActionsController(StreamDirectory directory) {
        this.directory = directory;
    }

    /**
     * One action.
     *
     * @param wouldNeed what would have to be otherwise about it for this code not to be the answer
     */
    record ActionResponse(
            String action,
            boolean allowed,
            Optional<String> code,
            Optional<String> message,
            List<NeedResponse> wouldNeed) {
        static ActionResponse of(Action action) {
            return new ActionResponse(
                    action.name(),
                    action.allowed(),
                    action.obstacle().map(Action.Obstacle::code),
                    action.obstacle().map(Action.Obstacle::message),
                    action.obstacle().stream()
                            .flatMap(obstacle -> obstacle.wouldNeed().stream())
                            .map(NeedResponse::of)
                            .toList());
        }
    }

    record ActionsResponse(String id, long version, List<ActionResponse> actions) {}

    @Operation(summary = "Tell what may be done at this moment, and why the rest may not", needs = Scope.ORDERS_READ)
    @GetMapping("/v1/{collection}/{id}/actions")
    ResponseEntity<ActionsResponse> actions(@PathVariable String collection, @PathVariable String id) {
        return answer(directory.actions(collection, id), collection, id);
    }

    @Question
    @Operation(summary = "Tell what customers may do with what is their own", needs = Scope.ORDERS_READ_OWN)
    @GetMapping("/v1/me/{collection}/{id}/actions")
    ResponseEntity<ActionsResponse> ownActions(
            @PathVariable String collection, @PathVariable String id, CommandCall call) {
        return answer(directory.ownActions(call.customerId().orElseThrow(), collection, id), collection, id);
    }

    private static ResponseEntity<ActionsResponse> answer(
            Optional<StreamDirectory.Actions> actions, String collection, String id) {
        StreamDirectory.Actions found = actions.orElseThrow(() -> new RequestException(
                HttpStatus.NOT_FOUND, "not-found", "there is no " + id + " in " + collection, List.of()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + found.version() + "\"")
                .body(new ActionsResponse(
                        found.id(),
                        found.version(),
                        found.actions().stream().map(ActionResponse::of).toList()));
    }
}
