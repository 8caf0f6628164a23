/** Classes that break the rules of the house, for the rules to be seen to fail. */
@NullMarked
package dev.daybook.violations.command.decisions;

import org.jspecify.annotations.NullMarked;
