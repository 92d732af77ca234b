package nl.accountregister.site;

import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import nl.accountregister.web.Accepts;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * API-beschrijving: what the compiler found of the controllers, narrowed to the API and completed with what it cannot
 * see: the query parameters that a call accepts, and the one shape that all errors have.
 */
@Singleton
class ApiDescription {

    static final String PREFIX = "/api/v1/";
    private static final String FILE = "/META-INF/swagger/accountregister.yml";
    private static final String SCHEMAS = "#/components/schemas/";
    /** Parameters that are made from the request as a whole; nobody sends them. */
    private static final Set<String> OF_THE_REQUEST = Set.of("Actor", "PageContext", "Query", "Form");

    private final byte[] json;

    ApiDescription(JsonMapper mapper, Router router) throws IOException {
        Map<String, Object> description = read();
        Map<String, Object> paths = map(description.get("paths"));
        paths.keySet().removeIf(path -> !path.startsWith(PREFIX));
        paths.forEach((path, calls) -> map(calls).forEach((method, call) -> complete(map(call), accepted(router, method, path))));
        withoutStrays(description);
        json = mapper.writeValueAsBytes(description);
    }

    byte[] json() {
        return json.clone();
    }

    private static Map<String, Object> read() {
        try (InputStream in = ApiDescription.class.getResourceAsStream(FILE)) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> accepted(Router router, String method, String path) {
        return router.uriRoutes()
            .filter(route -> route.getHttpMethodName().equalsIgnoreCase(method) && path(route).equals(path))
            .flatMap(route -> List.of(route.getAnnotationMetadata().stringValues(Accepts.class)).stream()).distinct().toList();
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static void complete(Map<String, Object> call, List<String> accepted) {
        List<Object> parameters = new ArrayList<>();
        if (call.get("parameters") instanceof List<?> found) {
            found.stream().filter(parameter -> !ofTheRequest(map(parameter))).forEach(parameters::add);
        }
        accepted.stream().filter(name -> parameters.stream().noneMatch(parameter -> name.equals(map(parameter).get("name"))))
            .forEach(name -> parameters.add(Map.of("name", name, "in", "query", "required", false, "schema", Map.of("type", "string"))));
        call.remove("parameters");
        if (!parameters.isEmpty()) {
            call.put("parameters", parameters);
        }
        map(map(call.get("requestBody")).get("content")).values().forEach(kind -> map(kind).computeIfPresent("schema", (key, schema) -> sent(schema)));
        map(call.computeIfAbsent("responses", key -> new LinkedHashMap<>())).put("default", Map.of(
            "description", "Fout (RFC 9457)",
            "content", Map.of("application/problem+json", Map.of("schema", Map.of("$ref", SCHEMAS + "Problem")))));
    }

    /** A body without what the compiler took for a part of it, because it stands beside the body in the method. */
    private static Object sent(Object schema) {
        map(map(schema).get("properties")).values().removeIf(property -> ofTheRequest(Map.of("schema", property)));
        if (!(map(schema).get("allOf") instanceof List<?> parts)) {
            return schema;
        }
        List<?> left = parts.stream().map(ApiDescription::sent)
            .filter(part -> !(map(part).get("properties") instanceof Map<?, ?> properties && properties.isEmpty())).toList();
        return left.size() == 1 ? left.get(0) : Map.of("allOf", left);
    }

    private static boolean ofTheRequest(Map<String, Object> parameter) {
        Object reference = map(parameter.get("schema")).get("$ref");
        return reference != null && OF_THE_REQUEST.contains(reference.toString().replace(SCHEMAS, ""));
    }

    /** Keeps the shapes that a call of the API leads to, and adds that of errors. */
    private static void withoutStrays(Map<String, Object> description) {
        Map<String, Object> components = map(description.computeIfAbsent("components", key -> new LinkedHashMap<>()));
        Map<String, Object> schemas = map(components.computeIfAbsent("schemas", key -> new LinkedHashMap<>()));
        schemas.put("Problem", problem());
        Set<String> used = new HashSet<>();
        references(description.get("paths"), schemas, used);
        schemas.keySet().retainAll(used);
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of("type", "object", "properties", Map.of("type", text, "title", text, "status", Map.of("type", "integer"),
            "detail", text, "instance", text, "fouten", Map.of("type", "array", "items",
                Map.of("type", "object", "properties", Map.of("veld", text, "melding", text)))));
    }

    private static void references(Object part, Map<String, Object> schemas, Set<String> used) {
        if (part instanceof Map<?, ?> object) {
            object.values().forEach(value -> references(value, schemas, used));
            if (object.get("$ref") instanceof String reference && reference.startsWith(SCHEMAS)) {
                String name = reference.substring(SCHEMAS.length());
                if (used.add(name)) {
                    references(schemas.get(name), schemas, used);
                }
            }
        } else if (part instanceof List<?> list) {
            list.forEach(value -> references(value, schemas, used));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object part) {
        return part instanceof Map ? (Map<String, Object>) part : new LinkedHashMap<>();
    }
}
