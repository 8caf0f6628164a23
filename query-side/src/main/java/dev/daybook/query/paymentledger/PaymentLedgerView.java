package dev.daybook.query.paymentledger;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers what became of money. */
@Configuration(proxyBeanMethods = false)
class PaymentLedgerView {

    static final String NAME = "payment_ledger";

    static final ViewDefinition<PaymentAccount> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            PaymentAccount.class,
            DocumentKey.STREAM,
            List.of(
                    newestFirst(new Index()),
                    newestFirst(new Index("orderId", Sort.Direction.ASC)),
                    newestFirst(new Index("status", Sort.Direction.ASC)),
                    new Index("entries.at", Sort.Direction.ASC)),
            PaymentLedgerProjection::new);

    @Bean
    View<PaymentAccount> paymentAccounts(ViewDatabase database) {
        return database.open(DEFINITION);
    }

    private static Index newestFirst(Index after) {
        return after.on("initiatedAt", Sort.Direction.DESC).on("_id", Sort.Direction.DESC);
    }
}
