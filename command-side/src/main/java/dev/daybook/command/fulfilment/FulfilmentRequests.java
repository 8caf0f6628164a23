package dev.daybook.command.fulfilment;

import dev.daybook.command.fulfilment.domain.Hold;
import dev.daybook.command.fulfilment.domain.Pack;
import dev.daybook.command.fulfilment.domain.Pieces;
import dev.daybook.command.fulfilment.domain.Unpack;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of fulfilments over HTTP; each request knows the command it stands for. */
final class FulfilmentRequests {

    private static final int LINES_MAX = 10_000;

    private FulfilmentRequests() {}

    record PiecesRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String lineId,
            @NotNull @Positive Integer quantity) {}

    record PackRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String shipmentId,
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid PiecesRequest> lines) {
        Pack command(String fulfilmentId, String freshId) {
            return new Pack(
                    fulfilmentId,
                    Optional.ofNullable(shipmentId).orElse(freshId),
                    lines.stream()
                            .map(line -> new Pieces(line.lineId(), line.quantity()))
                            .toList());
        }
    }

    record UnpackRequest(
            @NotNull @Pattern(regexp = Forms.PATH_NAME) String shipmentId) {
        Unpack command(String fulfilmentId) {
            return new Unpack(fulfilmentId, shipmentId);
        }
    }

    record HoldRequest(@NotNull @Valid ReasonRequest reason) {
        Hold command(String fulfilmentId) {
            return new Hold(fulfilmentId, reason.reason());
        }
    }
}
