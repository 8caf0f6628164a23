package dev.daybook.command.returns.domain;

import java.util.List;
import java.util.Optional;

/**
 * Put accepted pieces back on the shelf; the same {@code restockId} is done once, however often it is told.
 *
 * @param location as stock names it
 * @param lines absent: all that were accepted and are not back yet
 */
public record RestockItems(String returnId, String restockId, String location, Optional<List<Pieces>> lines)
        implements ReturnCommand {}
