package dev.daybook.command.product;

import dev.daybook.command.product.domain.AddProduct;
import dev.daybook.command.product.domain.ChangePrice;
import dev.daybook.command.product.domain.ChangeStockPolicy;
import dev.daybook.command.product.domain.RenameProduct;
import dev.daybook.command.product.domain.WithdrawProduct;
import dev.daybook.command.requests.PriceRequest;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.product.StockPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of products over HTTP; each request knows the command it stands for. */
final class ProductRequests {

    /** Printable, without a blank at its ends; dots alone would mean something else in a path. */
    private static final String SKU = "(?!\\.{1,2}$)[A-Za-z0-9._-]([A-Za-z0-9._ -]{0,62}[A-Za-z0-9._-])?";

    private static final int NAME_MAX = 200;
    private static final int DESCRIPTION_MAX = 4000;

    private ProductRequests() {}

    record StockPolicyRequest(
            @NotNull Boolean controlled, @NotNull Boolean backorders) {
        StockPolicy policy() {
            return new StockPolicy(controlled, backorders);
        }

        ChangeStockPolicy command(String sku) {
            return new ChangeStockPolicy(sku, policy());
        }
    }

    record AddProductRequest(
            @NotNull @Pattern(regexp = SKU) String sku,
            @NotBlank @Size(max = NAME_MAX) String name,
            @Nullable @Size(max = DESCRIPTION_MAX) String description,
            @NotBlank @Size(max = 100) String category,
            @NotNull @Valid PriceRequest price,
            @NotNull @Valid StockPolicyRequest stock) {
        AddProduct command() {
            return new AddProduct(
                    sku,
                    name,
                    Optional.ofNullable(description).orElse(""),
                    category,
                    price.exactAmount(),
                    price.currency(),
                    stock.policy());
        }
    }

    record RenameProductRequest(
            @NotBlank @Size(max = NAME_MAX) String name,
            @NotNull @Size(max = DESCRIPTION_MAX) String description) {
        RenameProduct command(String sku) {
            return new RenameProduct(sku, name, description);
        }
    }

    record ChangePriceRequest(@NotNull @Valid PriceRequest price) {
        ChangePrice command(String sku) {
            return new ChangePrice(sku, price.exactAmount(), price.currency());
        }
    }

    record WithdrawProductRequest(@NotNull @Valid ReasonRequest reason) {
        WithdrawProduct command(String sku) {
            return new WithdrawProduct(sku, reason.reason());
        }
    }
}
