package nl.accountregister.person;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Choice;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keuze of a medewerker in a form: everyone in service while they are few, and else those whose name is looked for. */
@Singleton
public class PersonChoices {

    /** More than this in service is more than a select shows at a glance. */
    public static final int FEW = 50;
    private static final int FOUND = 25;
    private static final int LONGEST_SEARCH = 100;

    private final PersonRepository people;
    private final Today today;

    PersonChoices(PersonRepository people, Today today) {
        this.people = people;
        this.today = today;
    }

    /**
     * What can be chosen.
     *
     * @param search  part of a name; empty, and then nobody is found when they are many
     * @param chosen  who is chosen now and stays a choice, also after leaving
     * @param without who can not be chosen
     */
    public Choice of(Actor actor, String search, Collection<Long> chosen, Collection<Long> without) {
        Permission.SIGNED_IN.require(actor);
        List<Person> all = people.inService(today.date(), FEW + 1);
        if (all.size() <= FEW) {
            return choice(false, all, false, chosen, without);
        }
        String words = PlainText.isClean(search) && search.length() <= LONGEST_SEARCH ? search.strip() : "";
        List<Person> found = words.isEmpty() ? List.of() : people.inServiceLike(today.date(), Where.anywhere(words), FOUND + 1 + without.size());
        return choice(true, found, true, chosen, without);
    }

    private Choice choice(boolean searching, List<Person> found, boolean limited, Collection<Long> chosen, Collection<Long> without) {
        List<Person> others = found.stream().filter(p -> !without.contains(p.id())).toList();
        List<Person> offered = new ArrayList<>(limited ? others.stream().limit(FOUND).toList() : others);
        int count = offered.size();
        List<Long> missing = chosen.stream().distinct().filter(id -> !without.contains(id) && offered.stream().noneMatch(p -> p.id().equals(id))).toList();
        if (!missing.isEmpty()) {
            offered.addAll(people.findByIdIn(missing));
        }
        return new Choice(searching, names(offered), count, others.size() > count);
    }

    /** Two who are called the same are told apart by their address. */
    private static Map<Long, String> names(List<Person> offered) {
        Map<String, Long> called = offered.stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()));
        Map<Long, String> names = new LinkedHashMap<>();
        offered.forEach(p -> names.put(p.id(), called.get(p.name()) > 1 && p.email() != null ? p.name() + " (" + p.email() + ")" : p.name()));
        return names;
    }
}
