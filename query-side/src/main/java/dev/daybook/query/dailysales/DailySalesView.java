package dev.daybook.query.dailysales;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

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
                DocumentKey.STREAM,
                List.of(new Index("day", Sort.Direction.ASC)
                        .on("currency", Sort.Direction.ASC)
                        .on("kind", Sort.Direction.ASC)),
                ledger -> new DailySalesProjection(ledger, fold));
    }
}
