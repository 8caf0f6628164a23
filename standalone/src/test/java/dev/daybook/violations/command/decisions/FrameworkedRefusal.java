package dev.daybook.violations.command.decisions;

import org.springframework.stereotype.Component;

/** Breaks the rule that what rules are told in is plain Java. */
@Component
final class FrameworkedRefusal {}
