package dev.daybook.analytics.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns the events of one range into files. */
public interface FileFormat {

    /**
     * Writes the files of a range; the same range makes the same files.
     *
     * @param lines NDJSON of {@code EventLine}, at least one, in order of positions
     * @param first position with which the range begins; its event need not be among the lines
     * @param last position with which the range ends, likewise
     * @param into an empty folder; the names within it, of folders too, are those that the files will have under the folder of the
     *     export
     * @throws IOException when that fails; what lies in the folder then is of no use
     */
    void write(Path lines, long first, long last, Path into) throws IOException;

    /** So many lines make a range; there are fewer at the end. */
    default long linesAtATime() {
        return 50_000;
    }

    /** The folders that its files lie in, one in the other and as globs; none: right under the folder of the export. */
    default List<String> folders() {
        return List.of();
    }

    /** The name of a file with the events of a range; names sort as positions do. */
    static String name(long first, long last, String ending) {
        return String.format(Locale.ROOT, "events-%012d-%012d.%s", first, last, ending);
    }
}
