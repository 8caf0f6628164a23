package dev.daybook.command.infrastructure;

import dev.daybook.store.IdempotencyRecords;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets the answers of requests that nobody will repeat any more. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class IdempotencyRetention {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyRetention.class);

    private final IdempotencyRecords records;
    private final Duration retention;

    IdempotencyRetention(IdempotencyRecords records, @Value("${daybook.idempotency.retention}") Duration retention) {
        if (retention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("daybook.idempotency.retention must be at least one day");
        }
        this.records = records;
        this.retention = retention;
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void forget() {
        int forgotten = records.forgetOlderThan(retention);
        if (forgotten > 0) {
            LOG.info("forgot {} idempotency keys older than {}", forgotten, retention);
        }
    }
}
