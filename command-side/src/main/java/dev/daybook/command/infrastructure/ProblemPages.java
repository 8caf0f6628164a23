package dev.daybook.command.infrastructure;

import java.util.List;

/** The pages that a feature has for its own refusals. */
public interface ProblemPages {
    List<ProblemPage> pages();
}
