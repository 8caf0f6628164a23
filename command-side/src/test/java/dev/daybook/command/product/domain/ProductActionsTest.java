package dev.daybook.command.product.domain;

import static dev.daybook.command.product.domain.SampleProduct.ADDED;
import static dev.daybook.command.product.domain.SampleProduct.ATTACHED;
import static dev.daybook.command.product.domain.SampleProduct.NONSENSE;
import static dev.daybook.command.product.domain.SampleProduct.PUBLISHED;
import static dev.daybook.command.product.domain.SampleProduct.SKU;
import static dev.daybook.command.product.domain.SampleProduct.STOCKED;
import static dev.daybook.command.product.domain.SampleProduct.WITHDRAWN;
import static dev.daybook.command.product.domain.SampleProduct.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductRenamed;
import dev.daybook.events.product.ProductStockPolicyChanged;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProductActionsTest {

    @Test
    void a_draft_allows_everything() {
        assertThat(allowed(ADDED)).containsExactly("rename", "price", "stock-policy", "publish", "withdraw", "images");
    }

    @Test
    void what_is_on_sale_cannot_be_put_on_sale() {
        assertThat(allowed(ADDED, PUBLISHED)).containsExactly("rename", "price", "stock-policy", "withdraw", "images");
        assertThat(obstacles(ADDED, PUBLISHED)).isEqualTo(Map.of("publish", "no-effect", "images/remove", "no-effect"));
    }

    @Test
    void what_is_off_sale_cannot_be_taken_off() {
        assertThat(allowed(ADDED, WITHDRAWN)).containsExactly("rename", "price", "stock-policy", "publish", "images");
        assertThat(obstacles(ADDED, WITHDRAWN))
                .isEqualTo(Map.of("withdraw", "no-effect", "images/remove", "no-effect"));
    }

    @Test
    void a_picture_can_be_taken_away_once_there_is_one_and_no_more_given_than_twenty() {
        assertThat(allowed(ADDED, ATTACHED)).contains("images", "images/remove");
        assertThat(obstacles(SampleProduct.full().toArray(ProductEvent[]::new)))
                .isEqualTo(Map.of("images", "product.too-many-images"));
    }

    @Test
    void what_has_no_name_and_any_policy_can_still_be_changed() {
        assertThat(allowed(ADDED, new ProductRenamed(SKU, "", ""))).contains("rename");
        assertThat(allowed(ADDED, STOCKED)).contains("stock-policy");
        assertThat(allowed(ADDED, new ProductStockPolicyChanged(SKU, NONSENSE))).contains("stock-policy");
    }

    @Test
    void a_product_that_does_not_exist_allows_nothing() {
        assertThat(allowed()).isEmpty();
        assertThat(obstacles()).hasSize(7).containsValue("product.not-found");
        assertThat(obstacles().values()).containsOnly("product.not-found");
        assertThat(ProductActions.of("P-1", given()).getFirst().obstacle())
                .map(Action.Obstacle::message)
                .contains("product P-1 does not exist");
    }

    private static List<String> allowed(ProductEvent... history) {
        return ProductActions.of(SKU, given(history)).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static Map<String, String> obstacles(ProductEvent... history) {
        return ProductActions.of(SKU, given(history)).stream()
                .filter(action -> !action.allowed())
                .collect(Collectors.toMap(
                        Action::name, action -> action.obstacle().orElseThrow().code()));
    }
}
