package dev.daybook.query;

import dev.daybook.query.infrastructure.http.UnmatchedRequestAdvice;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side in a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({QuerySideConfiguration.class, UnmatchedRequestAdvice.class})
public class QuerySideApplication {

    /** Starts the query side; its environment is named in {@code query-side.properties}. */
    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        var _ = SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
