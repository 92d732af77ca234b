package nl.accountregister;

import java.util.List;

/** Adres of a MySQL as the register talks to it: the one that was given, with what the register counts on, unless it says otherwise itself. */
public final class MySqlAddress {

    /**
     * Moments are UTC on both sides. Nobody but the driver changes a connection, so that it need not ask how it stands; and a
     * transaction that only reads is guarded by the driver, without telling the server before it and after. Together these were
     * three of seven messages for a page that asks one thing. What it has read a statement apart into it keeps.
     */
    private static final List<String> COUNTED_ON = List.of("connectionTimeZone=UTC", "forceConnectionTimeZoneToSession=true",
        "useLocalSessionState=true", "readOnlyPropagatesToServer=false", "cachePrepStmts=true", "prepStmtCacheSize=100", "prepStmtCacheSqlLimit=4096");

    private MySqlAddress() {
    }

    /** @param given such as {@code jdbc:mysql://127.0.0.1:3306/register}, with or without parameters */
    public static String of(String given) {
        String address = given;
        for (String parameter : COUNTED_ON) {
            if (!address.contains(parameter.substring(0, parameter.indexOf('=') + 1))) {
                address += (address.contains("?") ? "&" : "?") + parameter;
            }
        }
        return address;
    }
}
