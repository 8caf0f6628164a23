package dev.daybook.benchmarks.query;

import dev.daybook.benchmarks.child.HelloController;
import dev.daybook.query.QuerySideConfiguration;
import dev.daybook.query.infrastructure.http.UnmatchedRequestAdvice;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The query side as its own application puts it together, and a hello in the same server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({QuerySideConfiguration.class, UnmatchedRequestAdvice.class, HelloController.class})
public class QueryWithHello {

    /** Starts it; its environment is the query side's. */
    public static void start() {
        var _ = new SpringApplicationBuilder(QueryWithHello.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("server.port", "${SERVER_PORT}"))
                .run();
    }
}
