package nl.accountregister.evidence;

import jakarta.inject.Singleton;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RowSource;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static java.util.function.Function.identity;

/**
 * Controleprogramma: the register looked at as an auditor does, as it knew itself at the end of a day. For who sees the
 * inventory. Each reading costs a fixed number of queries, whatever the size of the register.
 */
@Singleton
public class Controls {

    private final Populations populations;
    private final SampleNotes notes;
    private final Past past;
    private final Deviations deviations;
    private final Today today;

    Controls(Populations populations, SampleNotes notes, Past past, Deviations deviations, Today today) {
        this.populations = populations;
        this.notes = notes;
        this.past = past;
        this.deviations = deviations;
        this.today = today;
    }

    /** Which list of a control is meant. */
    public enum Part { POPULATION, EXCEPTIONS }

    /** The numbers of each control, in the order of the programme. @throws nl.accountregister.shared.BadRequest for a day of which the register cannot tell */
    public Map<Control, ControlFigures> programme(Actor actor, LocalDate day) {
        require(actor, day);
        Map<Control, ControlFigures> all = new EnumMap<>(Control.class);
        for (Control control : Control.values()) {
            all.put(control, populations.figures(control, day));
        }
        return all;
    }

    /** The numbers of one control. */
    public ControlFigures figures(Actor actor, Control control, LocalDate day) {
        require(actor, day);
        return populations.figures(control, day);
    }

    /** A page of the population or of the exceptions; of these, those without an ontheffing first. */
    public Page<ControlItem> page(Actor actor, Control control, LocalDate day, Part part, Page.Slice slice) {
        ControlFigures figures = figures(actor, control, day);
        boolean faults = part == Part.EXCEPTIONS;
        return Page.of(populations.page(control, day, faults, slice), faults ? figures.exceptions() : figures.population(), slice);
    }

    /** The seed of who chooses none: anybody who draws on the same peildatum gets the same sample. */
    public static String usualSeed(Control control, LocalDate day) {
        return control.code() + "-" + day;
    }

    /**
     * Draws a sample, as {@link Sampling} says: the same seed and peildatum give the same one, on any database.
     *
     * @param seed at most {@link Sample#MAX_SEED} characters
     * @param size from 1 to {@link Sample#MOST}
     */
    public Sample sample(Actor actor, Control control, LocalDate day, String seed, int size) {
        require(actor, day);
        Sampling sampling = new Sampling(seed, size);
        long[] population = {0};
        populations.keys(control, day, key -> {
            sampling.offer(key);
            population[0]++;
        });
        List<Sampling.Drawn> drawn = sampling.drawn();
        List<String> keys = drawn.stream().map(Sampling.Drawn::key).toList();
        Map<String, ControlItem> items = populations.some(control, day, keys).stream().collect(Collectors.toMap(ControlItem::key, identity()));
        Map<String, SampleNote> noted = notes.last(control, day, keys);
        return new Sample(seed, size, population[0], drawn.stream().filter(d -> items.containsKey(d.key()))
            .map(d -> new Sample.Pick(items.get(d.key()), d.digest(), noted.get(d.key()))).toList());
    }

    /** The rows for a file: all that the list of this part counts, in its order. */
    public RowSource<ControlItem> source(Actor actor, Control control, LocalDate day, Part part) {
        require(actor, day);
        return populations.source(control, day, part == Part.EXCEPTIONS);
    }

    private void require(Actor actor, LocalDate day) {
        Permission.SEE_INVENTORY.require(actor);
        past.asOf(day);
        if (day.equals(today.date())) {
            // Before a reading begins: what it sees is as of its first read.
            deviations.freshen();
        }
    }
}
