package dev.daybook.command.process;

import dev.daybook.command.infrastructure.reactions.WaitingEffect;
import dev.daybook.command.process.domain.EffectStanding;
import dev.daybook.command.process.domain.EndProcess;
import dev.daybook.command.requests.ReasonRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/** What may be asked of processes over HTTP. */
final class ProcessRequests {

    private ProcessRequests() {}

    record EndProcessRequest(@NotNull @Valid ReasonRequest reason) {
        EndProcess command(String processId, Optional<WaitingEffect> waiting) {
            return new EndProcess(processId, waiting.map(EndProcessRequest::standing), reason.reason());
        }

        private static EffectStanding standing(WaitingEffect effect) {
            return new EffectStanding(
                    effect.reaction(),
                    effect.subject(),
                    effect.version(),
                    effect.place(),
                    effect.timer(),
                    effect.failures(),
                    effect.running());
        }
    }
}
