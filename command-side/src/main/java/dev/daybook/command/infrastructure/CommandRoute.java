package dev.daybook.command.infrastructure;

import org.axonframework.modelling.command.CommandTargetResolver;

/**
 * How the commands of a stream are told apart, so that those to one aggregate go to one node.
 *
 * @param stream under whose name the commands travel
 * @param target finds the aggregate that a command is for
 */
public record CommandRoute(String stream, CommandTargetResolver target) {}
