package nl.accountregister.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import nl.accountregister.security.CurrentUser;
import nl.accountregister.shared.Actor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a controller method may ask for by type alone: the page context, the actor, the query, the form. */
@Factory
class Binders {

    @Singleton
    TypedRequestArgumentBinder<PageContext> pageContext(PageContexts contexts) {
        return new ByType<>(PageContext.class, contexts::of);
    }

    @Singleton
    TypedRequestArgumentBinder<Actor> actor() {
        return new ByType<>(Actor.class, request -> CurrentUser.of(request).actor());
    }

    @Singleton
    TypedRequestArgumentBinder<Query> query() {
        return new ByType<>(Query.class, request -> request.getAttribute(RequestReader.QUERY, Query.class).orElse(new Query(Map.of())));
    }

    @Singleton
    TypedRequestArgumentBinder<Form> form() {
        return new ByType<>(Form.class, request -> request.getAttribute(RequestReader.FORM, Form.class).orElse(new Form(Map.of())));
    }

    private record ByType<T>(Class<T> type, Function<HttpRequest<?>, T> value) implements TypedRequestArgumentBinder<T> {

        @Override
        public Argument<T> argumentType() {
            return Argument.of(type);
        }

        @Override
        public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> source) {
            T bound = value.apply(source);
            return () -> Optional.of(bound);
        }
    }
}
