package nl.accountregister.organisation;

/**
 * Platform zoals de organisatie het gebruikt.
 *
 * @param code   code of the platform in the catalogue, such as {@code X}
 * @param name   what the organisation calls it, such as "Twitter", or else the platform's own name
 * @param status whether it is in use
 */
public record PlatformUse(String code, String name, PlatformStatus status) {
}
