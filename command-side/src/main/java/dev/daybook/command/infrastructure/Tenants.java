package dev.daybook.command.infrastructure;

/** Whose streams a request is about: one tenant, until installations are shared. */
public final class Tenants {

    public static final String DEFAULT = "default";

    private Tenants() {}
}
