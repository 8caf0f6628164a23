package dev.daybook.store;

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
     * @throws NewerSchemaException when a newer build has already written here
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
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new NewerSchemaException("the database was written by a newer Daybook (" + module + " schema "
                        + migration.getVersion() + "); start that version");
            }
        }
        var _ = flyway.migrate();
    }
}
