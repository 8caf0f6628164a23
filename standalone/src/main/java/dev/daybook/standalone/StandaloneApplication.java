package dev.daybook.standalone;

import dev.daybook.command.CommandSideConfiguration;
import dev.daybook.query.QuerySideConfiguration;
import dev.daybook.query.infrastructure.http.UnmatchedRequestAdvice;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** Both sides in one Spring context on the embedded stores, which are given to it running. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, UnmatchedRequestAdvice.class})
class StandaloneApplication {

    /** The variable that puts mails elsewhere than in the data folder; empty, they are put nowhere. */
    private static final String OUTBOX_VARIABLE = "DAYBOOK_MAIL_OUTBOX";

    /** The variable that puts products' pictures elsewhere, likewise. */
    private static final String IMAGES_VARIABLE = "DAYBOOK_IMAGES_FOLDER";

    /** The variable that puts exported files elsewhere, likewise. */
    private static final String EXPORTS_VARIABLE = "DAYBOOK_EXPORTS_FOLDER";

    /** The variable that puts history as tables elsewhere, likewise. */
    private static final String SQL_VARIABLE = "DAYBOOK_SQL_FOLDER";

    /** The variable that bounds how long a query waits for the views. */
    private static final String QUERY_TIMEOUT_VARIABLE = "DAYBOOK_VIEWS_QUERY_TIMEOUT";

    /** The embedded view store is never away, but it scans: a list of 100,000 orders takes it many seconds. */
    private static final String SCAN_TIME = "30s";

    static ConfigurableApplicationContext start(
            ServerSettings settings, DurablePostgres postgres, EmbeddedMongo mongo, CardGateway gateway) {
        var application = new SpringApplication(StandaloneApplication.class);
        application.addInitializers(context -> registerStores((GenericApplicationContext) context, postgres, mongo));
        // as arguments, so that no environment variable of the machine overrules what the caller asked for
        var arguments = new HashMap<>(gateway.settings());
        arguments.putAll(Map.of(
                "server.address", settings.host(),
                "server.port", Integer.toString(settings.port()),
                "daybook.business-zone", settings.businessZone().getId(),
                "spring.config.location", "classpath:/"));
        String outbox = settings.data().toAbsolutePath().resolve("outbox").toString();
        String images = settings.data().toAbsolutePath().resolve("images").toString();
        if (!System.getenv().containsKey(OUTBOX_VARIABLE)) {
            arguments.put("daybook.mail.outbox", outbox);
        }
        if (!System.getenv().containsKey(IMAGES_VARIABLE)) {
            arguments.put("daybook.images.folder", images);
        }
        if (!System.getenv().containsKey(EXPORTS_VARIABLE)) {
            arguments.put(
                    "daybook.exports.folder",
                    settings.data().toAbsolutePath().resolve("exports").toString());
        }
        if (!System.getenv().containsKey(SQL_VARIABLE)) {
            arguments.put(
                    "daybook.sql.folder",
                    settings.data().toAbsolutePath().resolve("sql").toString());
        }
        if (!System.getenv().containsKey(QUERY_TIMEOUT_VARIABLE)) {
            arguments.put("daybook.views.query-timeout", SCAN_TIME);
        }
        settings.variables().forEach((name, value) -> {
            if (!System.getenv().containsKey(name)) {
                arguments.put(name, value);
            }
        });
        return application.run(arguments.entrySet().stream()
                .map(argument -> "--" + argument.getKey() + "=" + argument.getValue())
                .toArray(String[]::new));
    }

    private static void registerStores(
            GenericApplicationContext context, DurablePostgres postgres, EmbeddedMongo mongo) {
        context.registerBean(JdbcConnectionDetails.class, () -> new PostgresDetails(postgres));
        context.registerBean(MongoConnectionDetails.class, () -> mongo::url);
    }

    private record PostgresDetails(DurablePostgres postgres) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return DurablePostgres.USER;
        }

        @Override
        public String getPassword() {
            return postgres.password();
        }

        @Override
        public String getJdbcUrl() {
            return postgres.jdbcUrl();
        }
    }
}
