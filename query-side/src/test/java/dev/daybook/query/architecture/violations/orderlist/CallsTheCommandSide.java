package dev.daybook.query.architecture.violations.orderlist;

import dev.daybook.command.violations.CommandSide;

record CallsTheCommandSide(CommandSide side) {}
