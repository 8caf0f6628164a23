package dev.daybook.command.returns.domain;

import java.util.Optional;

/**
 * Let the pieces come back.
 *
 * @param labelReference names the label to send them with; absent: none, or the one it has
 */
public record ApproveReturn(String returnId, Optional<String> labelReference) implements ReturnCommand {}
