package dev.daybook.query.dailysales;

import static com.mongodb.client.model.Indexes.ascending;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view that answers what was sold on which day. */
@Configuration(proxyBeanMethods = false)
class DailySalesView {

    static final String NAME = "daily_sales";

    @Bean
    View<LedgerEntry> salesLedger(ViewDatabase database, @Value("${daybook.business-zone}") ZoneId businessZone) {
        return database.open(definition(businessZone));
    }

    static ViewDefinition<LedgerEntry> definition(ZoneId businessZone) {
        LedgerFold fold = new LedgerFold(businessZone);
        return new ViewDefinition<>(
                NAME,
                1,
                LedgerEntry.class,
                List.of(ascending("day", "currency", "kind")),
                ledger -> new DailySalesProjection(ledger, fold));
    }
}
