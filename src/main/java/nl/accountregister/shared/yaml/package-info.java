/**
 * Definitiebestanden: reads YAML files that people write by hand, so that a mistake is told with its file, line and
 * reason. Uses only {@code shared}.
 */
package nl.accountregister.shared.yaml;
