package dev.daybook.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first start of a data folder's PostgreSQL: its password, and a marker that stands until the server has answered once,
 * so that a first start cut short is begun again while a database that ever answered is never deleted.
 */
final class PostgresBirth {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBirth.class);
    private static final int PASSWORD_BYTES = 32;

    private PostgresBirth() {}

    /** The password file to start with; of a new database a fresh one. */
    static Path prepare(Path data) throws IOException {
        var postgres = DurablePostgres.folder(data);
        var passwordFile = data.resolve("pg.password");
        if (Files.exists(marker(data))) {
            deleteTree(postgres);
        }
        if (Files.exists(postgres)) {
            if (!Files.exists(passwordFile)) {
                throw new StartFault("%s is missing: the database in %s cannot be opened without it"
                        .formatted(passwordFile, postgres));
            }
            Privacy.ownerOnly(passwordFile);
            return passwordFile;
        }
        LOG.info("Making a new PostgreSQL database in {}.", postgres);
        Files.deleteIfExists(marker(data));
        Files.createFile(marker(data));
        Files.deleteIfExists(passwordFile);
        Privacy.createFile(passwordFile);
        Files.writeString(passwordFile, newPassword() + "\n");
        return passwordFile;
    }

    static void completed(Path data) throws IOException {
        Files.deleteIfExists(marker(data));
    }

    private static Path marker(Path data) {
        return data.resolve("pg.unborn");
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
