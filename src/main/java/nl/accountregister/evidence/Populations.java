package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.completeness.Place;
import nl.accountregister.completeness.PlaceState;
import nl.accountregister.completeness.Places;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RowSource;
import nl.accountregister.shared.RowTaker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Populaties of the controls. Most are read by SQL; the places where an account is expected come from {@code completeness}, and
 * are few: locations times platforms. Whoever asks has been checked.
 */
@Singleton
class Populations {

    private final ControlQuery query;
    private final Places places;

    Populations(ControlQuery query, Places places) {
        this.query = query;
        this.places = places;
    }

    ControlFigures figures(Control control, LocalDate day) {
        if (control != Control.REGISTER_COMPLETE) {
            return query.figures(control, day);
        }
        List<ControlItem> all = places(day, false);
        return new ControlFigures(all.size(), all.stream().filter(i -> i.fault() != null).count(), 0);
    }

    /** @param faults whether only the exceptions */
    List<ControlItem> page(Control control, LocalDate day, boolean faults, Page.Slice slice) {
        return control != Control.REGISTER_COMPLETE ? query.page(control, day, faults, slice)
            : places(day, faults).stream().skip(slice.offset()).limit(slice.size()).toList();
    }

    List<ControlItem> some(Control control, LocalDate day, Collection<String> keys) {
        Set<String> asked = Set.copyOf(keys);
        return control != Control.REGISTER_COMPLETE ? query.some(control, day, keys) : places(day, false).stream().filter(i -> asked.contains(i.key())).toList();
    }

    /** All items for a file, in the order of the list. */
    RowSource<ControlItem> source(Control control, LocalDate day, boolean faults) {
        if (control == Control.REGISTER_COMPLETE) {
            return RowSource.of(places(day, faults));
        }
        return new RowSource<>() {
            @Override
            public long count() {
                ControlFigures figures = query.figures(control, day);
                return faults ? figures.exceptions() : figures.population();
            }

            @Override
            public void rows(RowTaker<? super ControlItem> taker) {
                query.each(control, day, faults, taker);
            }
        };
    }

    void keys(Control control, LocalDate day, Consumer<String> consumer) {
        if (control == Control.REGISTER_COMPLETE) {
            places(day, false).forEach(item -> consumer.accept(item.key()));
        } else {
            query.keys(control, day, consumer);
        }
    }

    /** What is merely possible is no part of it: nothing can be wrong there. */
    private List<ControlItem> places(LocalDate day, boolean faults) {
        return places.on(day).stream().filter(Place::must).map(Populations::item).filter(i -> !faults || i.fault() != null).toList();
    }

    private static ControlItem item(Place place) {
        boolean missing = place.state() == PlaceState.MISSING;
        return new ControlItem(place.key(), ControlItem.Subject.PLACE, null, place.name(), place.platform(), null, place.state().code(),
            until(place.none()), null, missing ? ControlFault.MISSING : null, null);
    }

    @Nullable
    private static LocalDate until(@Nullable Place.None none) {
        return none == null ? null : none.endsOn();
    }
}
