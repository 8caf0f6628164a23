package dev.daybook.command;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own, on a PostgreSQL that the environment names. */
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
public class CommandSideApplication {

    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        var _ = new SpringApplicationBuilder(CommandSideApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=WARN", "logging.level.dev.daybook=INFO")
                .run(arguments);
    }
}
