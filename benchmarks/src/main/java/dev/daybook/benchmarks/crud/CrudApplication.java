package dev.daybook.benchmarks.crud;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.benchmarks.child.HelloController;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** The service, with the settings of the command side wherever both have the same. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@Import({CrudController.class, CrudProblems.class, HelloController.class})
public class CrudApplication {

    /** As many connections as the command side has. */
    private static final int CONNECTIONS = 20;

    /** Starts the service on the database and port that its environment names as the command side's does. */
    public static void start() {
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.port", "${SERVER_PORT}"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.threads.virtual.enabled", "true"),
                // so that several rows go to the server as one statement
                Map.entry("spring.datasource.url", "${DAYBOOK_POSTGRES_URL}?reWriteBatchedInserts=true"),
                Map.entry("spring.datasource.username", "${DAYBOOK_POSTGRES_USER}"),
                Map.entry("spring.datasource.password", "${DAYBOOK_POSTGRES_PASSWORD}"),
                Map.entry("spring.datasource.hikari.maximum-pool-size", CONNECTIONS),
                Map.entry("spring.datasource.hikari.connection-timeout", "5000"),
                // the pool hands out connections in this state, which spares two calls per transaction
                Map.entry("spring.datasource.hikari.auto-commit", "false"),
                Map.entry("spring.mvc.problemdetails.enabled", "true"),
                Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                Map.entry("management.endpoint.health.probes.enabled", "true"),
                Map.entry("management.health.mongodb.enabled", "false"),
                Map.entry("management.otlp.metrics.export.enabled", "false"));
        var _ = new SpringApplicationBuilder(CrudApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(settings)
                .run();
    }

    @Bean
    JsonMapperBuilderCustomizer strictRequests() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Bean
    CrudOrders crudOrders(JdbcClient database, HikariDataSource pool, PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.executeWithoutResult(_ -> CrudSchema.create(database));
        return new CrudOrders(database, pool, template);
    }
}
