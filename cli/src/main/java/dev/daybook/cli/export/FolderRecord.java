package dev.daybook.cli.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * What is in a folder, kept in it as {@code _export.json}.
 *
 * @param store whose history it is
 * @param epoch of that store; in another one, positions mean other events
 * @param last position up to which it is complete; 0: nothing is
 * @param underWay what a run has begun and not finished
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FolderRecord(String store, int epoch, Wanted wanted, long last, Optional<UnderWay> underWay) {

    /**
     * An export on the server that is to come into the folder.
     *
     * @param since position behind which it begins
     */
    public record UnderWay(UUID id, long since) {}

    /** The same, and an export has begun. */
    public FolderRecord begun(UnderWay run) {
        return new FolderRecord(store, epoch, wanted, last, Optional.of(run));
    }

    /** The same, complete up to a position. */
    public FolderRecord complete(long position) {
        return new FolderRecord(store, epoch, wanted, position, Optional.empty());
    }
}
