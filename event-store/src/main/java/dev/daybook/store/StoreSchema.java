package dev.daybook.store;

import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of one module to the version of this build. */
public final class StoreSchema {

    private StoreSchema() {}

    /**
     * Upgrades the tables that belong to a module.
     *
     * @param module names the folder {@code db/<module>} on the class path and the module's own history table
     * @throws UnusableSchemaException when a newer build, or one from before the first release, has written here
     */
    public static void migrate(DataSource database, String module) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/" + module)
                .table("schema_history_" + module.replace('-', '_'))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        for (MigrationInfo migration : flyway.info().applied()) {
            refuseUnusable(migration, module);
        }
        var _ = flyway.migrate();
    }

    private static void refuseUnusable(MigrationInfo applied, String module) {
        if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
            throw new UnusableSchemaException("the database was written by a newer Daybook (" + module + " schema "
                    + applied.getVersion() + "); start that version");
        }
        // Versioned migrations are never edited once released.
        if (applied.getVersion() != null
                && applied.getResolvedChecksum() != null
                && !Objects.equals(applied.getAppliedChecksum(), applied.getResolvedChecksum())) {
            throw new UnusableSchemaException("the database was written by a Daybook from before the first release ("
                    + module + " schema " + applied.getVersion()
                    + "), which is not upgraded; start with an empty one and import again");
        }
    }
}
