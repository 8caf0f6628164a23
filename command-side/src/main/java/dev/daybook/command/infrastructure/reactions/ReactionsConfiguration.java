package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.Outside;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.command.infrastructure.ReactionDesk;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.store.StoreSchema;
import dev.daybook.store.tail.EventTail;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Reactions, their tokens and their tasks; token and task are one transaction. */
@Configuration(proxyBeanMethods = false)
class ReactionsConfiguration {

    @Bean
    Tasks effectTasks(
            DataSource database,
            List<Reaction> reactions,
            List<Outside> outsides,
            EventStore events,
            ReactionDesk desk,
            EndedEffects ended,
            @Value("${daybook.reactions.polling}") Duration polling,
            @Value("${daybook.reactions.threads}") int threads,
            @Value("${daybook.reactions.patience}") Duration patience) {
        StoreSchema.migrate(database, "command-side");
        EffectRunner runner = new EffectRunner(
                reactions.stream().collect(Collectors.toMap(Reaction::name, Function.identity())),
                outsides.stream().collect(Collectors.toMap(Outside::name, Function.identity())),
                events,
                desk,
                ended);
        return new Tasks(database, new ReactionSettings(polling, threads, patience), runner::carryOut);
    }

    @Bean
    WaitingEffects waitingEffects(
            DataSource database, Tasks tasks, @Value("${daybook.reactions.stuck-after}") int stuckAfter) {
        return new WaitingEffects(database, tasks, stuckAfter);
    }

    @Bean
    EffectMeters effectMeters(WaitingEffects effects) {
        return new EffectMeters(effects);
    }

    @Bean
    ReactionProcessors reactionProcessors(
            List<Reaction> reactions,
            Tasks tasks,
            EventTail tail,
            DataSource database,
            CatalogSerializer serializer,
            @Value("${daybook.reactions.off}") Set<String> off) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("reaction_token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .build())
                // Axon's own choice, process id and host name, is the same in two containers that share a host name.
                .nodeId(UUID.randomUUID().toString())
                .build();
        List<Reaction> running = reactions.stream()
                .filter(reaction -> !off.contains(reaction.name()))
                .toList();
        return new ReactionProcessors(
                running, tasks, tail, tokens, new SpringTransactionManager(transactions), serializer);
    }
}
