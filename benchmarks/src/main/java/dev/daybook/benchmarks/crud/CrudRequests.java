package dev.daybook.benchmarks.crud;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of place, confirm and cancel with the constraints that the command side has. */
final class CrudRequests {

    private static final int LINES_MAX = 10_000;
    private static final String CURRENCY = "[A-Z]{3}";
    private static final String NAME = "[A-Za-z0-9._-]{1,64}";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private CrudRequests() {}

    record NothingRequest() {}

    record PriceRequest(
            @NotNull @Pattern(regexp = "[0-9]{1,15}(\\.[0-9]{1,6})?")
            String amount,

            @NotNull @Pattern(regexp = CURRENCY) String currency) {}

    record LineRequest(
            @Nullable @Pattern(regexp = NAME) String lineId,
            @NotBlank @Size(max = 64) String sku,
            @NotNull @Size(max = 500) String description,
            @NotNull @Positive Integer quantity,
            @NotNull @Valid PriceRequest unitPrice) {}

    record PlaceRequest(
            @Nullable @Pattern(regexp = UUID) String id,
            @Nullable @Size(min = 1, max = 64) String customerId,
            @NotNull @Pattern(regexp = CURRENCY) String currency,
            @Nullable @Size(min = 1, max = 64) String country,
            @NotNull @Size(min = 1, max = LINES_MAX) List<@NotNull @Valid LineRequest> lines) {}

    record ReasonRequest(
            @NotNull @Pattern(regexp = NAME) String code,
            @Nullable @Size(max = 1000) String text) {}

    record CancelRequest(@NotNull @Valid ReasonRequest reason) {}
}
